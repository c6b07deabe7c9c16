import { listAuditEntries, type AuditSearch } from '../../platform/audit/audit.store.ts'
import type { Ctx } from '../../platform/ctx.ts'
import type { NameSubjects } from '../../platform/module.ts'

/** Names of all things that some entries are about, by subject and id; each kind is asked for once. */
const namesOf = async (
  ctx: Ctx,
  entries: readonly { readonly subject: string; readonly subjectId: string }[],
  nameSubjects: NameSubjects,
): Promise<Map<string, string>> => {
  const names = new Map<string, string>()
  for (const [subject, name] of Object.entries(nameSubjects)) {
    const ids = entries.filter((entry) => entry.subject === subject).map(({ subjectId }) => subjectId)
    if (ids.length === 0) continue
    for (const [id, called] of await name(ctx, [...new Set(ids)])) names.set(`${subject} ${id}`, called)
  }
  return names
}

/** The audit trail, newest first unless asked otherwise; what an entry is about is called as it is called today. */
export const listAudit = async (ctx: Ctx, search: AuditSearch, nameSubjects: NameSubjects = {}) => {
  const { rows, total } = await listAuditEntries(ctx.db, search)
  const names = await namesOf(ctx, rows, nameSubjects)
  const named = rows.map((entry) => ({
    ...entry,
    at: entry.at.toISOString(),
    subjectName: names.get(`${entry.subject} ${entry.subjectId}`) ?? null,
  }))
  return { rows: named, total }
}
