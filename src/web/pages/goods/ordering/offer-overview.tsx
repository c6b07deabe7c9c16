/** Stub. */
export const OfferOverview = ({ outletId }: { readonly outletId: number }) => <span>{outletId}</span>
