/** The database every test database is a copy of: empty tables, all migrations applied. */
export const templateName = 'manzu_template'

/** The same server, another database. `new URL` cannot do it: the address of a socket has no host. */
export const onDatabase = (url: string, name: string): string => url.replace(/\/[^/?]*(?=\?|$)/, `/${name}`)
