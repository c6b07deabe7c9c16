import { isRefusal } from '../../kernel/refusal.ts'
import { route, type Route } from '../../platform/http/route.ts'
import { tableFileOr } from '../../platform/table/table-file.ts'
import { approveRun } from './approve-run.ts'
import * as adjustments from './adjustment.contract.ts'
import { approveAdjustment, listAdjustments, rejectAdjustment } from './adjustments.ts'
import { bringPayMonth } from './bring-month.ts'
import { changePayPlan, copyPayPlan, withdrawPayPlan } from './change-plan.ts'
import * as contracts from './commission.contract.ts'
import { decideSatisfaction } from './decide-satisfaction.ts'
import { decideDispute } from './decide-dispute.ts'
import * as disputes from './dispute.contract.ts'
import { getDisputeFacts } from './dispute-facts.ts'
import * as disputeFacts from './dispute-facts.contract.ts'
import { answerDispute, appealDispute, openDispute, replyToDispute, withdrawDispute } from './disputes.ts'
import { exportPayroll } from './export-payroll.ts'
import * as facts from './fact.contract.ts'
import { factTemplate, importFacts } from './import-facts.ts'
import { exportFacts, getFact, listFactKinds, listFactsOfKind } from './list-facts.ts'
import { recordFact, withdrawFact } from './write-fact.ts'
import { recordPaper, saveTarget, signTarget } from './sign-targets.ts'
import * as targets from './target.contract.ts'
import { listMyTargets, listTargets } from './targets.ts'
import * as plans from './plan.contract.ts'
import { addPayPlan } from './plans.ts'
import { listPayTeams, proposeAdjustment } from './propose-adjustment.ts'
import * as proposals from './propose-adjustment.contract.ts'
import { proveRun } from './prove.ts'
import { publishPlan } from './publish-plan.ts'
import { replayPayPlan } from './replay-plan.ts'
import * as runChanges from './run-changes.contract.ts'
import { getPayRunChanges } from './run-changes.ts'
import { calculateRun, payRun, reopenRun, reviewRun } from './runs.ts'
import { getPayDispute, listPayDisputes } from './show-disputes.ts'
import { getPayPlan, getPlanDifference, listPayPlans } from './show-plan.ts'
import { getPayRun, listPayRuns, listPayStations } from './show-run.ts'
import { getPayTeam } from './pay-team.ts'
import { getPayDifference } from './show-difference.ts'
import { getPayStatement, listMyPay } from './show-statement.ts'
import * as statement from './statement.contract.ts'
import { listStatementFacts } from './statement-facts.ts'
import { getPayStatementPdf } from './statement-pdf.ts'
import * as setUp from './set-up.contract.ts'
import { beginStation, listPayEmployees, listPayOutlets, listPayStaff, savePayEmployee } from './set-up.ts'
import * as whatIf from './what-if.contract.ts'
import { findWhatIfFacts, getWhatIfBasis } from './what-if-basis.ts'
import { sweepPay, tryPayMonth } from './what-if.ts'
import { getWouldEarn } from './would-earn.ts'

/** Pay over HTTP. */
export const commissionRoutes: readonly Route[] = [
  route(contracts.listPayStations, (ctx) => listPayStations(ctx)),
  route(contracts.listPayRuns, (ctx, { params }) => listPayRuns(ctx, params.outletId)),
  route(contracts.calculatePayRun, (ctx, { params, body }) => calculateRun(ctx, { ...params, ...body })),
  route(contracts.getPayRun, (ctx, { params }) => getPayRun(ctx, params.id)),
  route(contracts.reviewPayRun, (ctx, { params }) => reviewRun(ctx, params.id)),
  route(contracts.reopenPayRun, (ctx, { params }) => reopenRun(ctx, params.id)),
  route(contracts.approvePayRun, (ctx, { params, body }) => approveRun(ctx, params.id, body.answers)),
  route(contracts.payPayRun, (ctx, { params }) => payRun(ctx, params.id)),
  route(contracts.provePayRun, async (ctx, { params }) => {
    const proof = await proveRun(ctx, params.id)
    return 'refused' in proof ? proof : { ...proof, faults: [...proof.faults] }
  }),
  route(contracts.listMyPay, (ctx) => listMyPay(ctx)),
  route(contracts.getPayStatement, (ctx, { params }) => getPayStatement(ctx, params)),
  route(statement.listStatementFacts, (ctx, { params, query }) => listStatementFacts(ctx, { ...params, ...query })),
  route(statement.getPayDifference, (ctx, { params, query }) => getPayDifference(ctx, { ...params, ...query })),
  route(statement.getPayStatementPdf, (ctx, { params }) => getPayStatementPdf(ctx, params)),
  route(statement.getPayTeam, (ctx) => getPayTeam(ctx)),
  route(statement.getWouldEarn, (ctx, { query }) => getWouldEarn(ctx, query)),
  route(contracts.bringPayMonth, (ctx, { params, body }) => bringPayMonth(ctx, params.outletId, body)),
  route(runChanges.getPayRunChanges, (ctx, { params }) => getPayRunChanges(ctx, params.id)),
  route(runChanges.exportPayroll, async (ctx, { params, query }) =>
    tableFileOr(ctx, await exportPayroll(ctx, params.id), query.as),
  ),
  route(setUp.listPayOutlets, (ctx, { query }) => listPayOutlets(ctx, query.search)),
  route(setUp.beginPayStation, (ctx, { body }) => beginStation(ctx, body)),
  route(setUp.listPayEmployees, (ctx, { params }) => listPayEmployees(ctx, params.outletId)),
  route(setUp.savePayEmployee, (ctx, { params, body }) => savePayEmployee(ctx, { ...params, ...body })),
  route(setUp.listPayStaff, (ctx, { query }) => listPayStaff(ctx, query.search)),
  route(plans.listPayPlans, async (ctx) => ({ plans: await listPayPlans(ctx) })),
  route(plans.addPayPlan, (ctx, { body }) => addPayPlan(ctx, body)),
  route(plans.getPayPlan, (ctx, { params }) => getPayPlan(ctx, params.id)),
  route(plans.getPlanDifference, (ctx, { params, query }) => getPlanDifference(ctx, { ...params, ...query })),
  route(plans.copyPayPlan, (ctx, { params, body }) => copyPayPlan(ctx, { ...params, ...body })),
  route(plans.changePayPlan, (ctx, { params, body }) => changePayPlan(ctx, { ...params, ...body })),
  route(plans.withdrawPayPlan, (ctx, { params }) => withdrawPayPlan(ctx, params.id)),
  route(plans.replayPayPlan, (ctx, { params, query }) => replayPayPlan(ctx, { ...params, ...query })),
  route(plans.publishPayPlan, (ctx, { params, body }) => publishPlan(ctx, params.id, body.hash)),
  route(whatIf.getWhatIfBasis, (ctx, { params, query }) => getWhatIfBasis(ctx, { ...params, ...query })),
  route(whatIf.findWhatIfFacts, async (ctx, { params, query }) => {
    const found = await findWhatIfFacts(ctx, { ...params, ...query })
    return isRefusal(found) ? found : { facts: found }
  }),
  route(whatIf.tryPayMonth, (ctx, { params, body }) => tryPayMonth(ctx, { ...params, ...body })),
  route(whatIf.sweepPay, (ctx, { params, body }) => sweepPay(ctx, { ...params, ...body })),
  route(disputes.openPayDispute, (ctx, { params, body }) => openDispute(ctx, { runId: params.id, ...body })),
  route(disputes.listPayDisputes, (ctx, { query }) => listPayDisputes(ctx, query)),
  route(disputes.getPayDispute, (ctx, { params }) => getPayDispute(ctx, params.id)),
  route(disputes.answerPayDispute, (ctx, { params, body }) => answerDispute(ctx, { ...params, ...body })),
  route(disputes.replyPayDispute, (ctx, { params, body }) => replyToDispute(ctx, { ...params, ...body })),
  route(disputes.withdrawPayDispute, (ctx, { params, body }) => withdrawDispute(ctx, { ...params, ...body })),
  route(disputes.appealPayDispute, (ctx, { params, body }) => appealDispute(ctx, { ...params, ...body })),
  route(disputes.decidePayDispute, (ctx, { params, body }) => decideDispute(ctx, { ...params, ...body })),
  route(disputeFacts.getDisputeFacts, (ctx, { params, query }) => getDisputeFacts(ctx, { ...params, ...query })),
  route(adjustments.listPayAdjustments, (ctx, { params, query }) => listAdjustments(ctx, { ...params, ...query })),
  route(proposals.listPayTeams, (ctx, { params, query }) => listPayTeams(ctx, { ...params, ...query })),
  route(proposals.proposePayAdjustment, (ctx, { params, body }) => proposeAdjustment(ctx, { ...params, ...body })),
  route(adjustments.approvePayAdjustment, (ctx, { params, body }) => approveAdjustment(ctx, { ...params, ...body })),
  route(adjustments.rejectPayAdjustment, (ctx, { params, body }) => rejectAdjustment(ctx, { ...params, ...body })),
  route(facts.listPayFactKinds, (ctx, { params }) => listFactKinds(ctx, params.outletId)),
  route(facts.listPayFacts, (ctx, { params, query }) => listFactsOfKind(ctx, params.outletId, query)),
  route(facts.exportPayFacts, (ctx, { params, query }) => exportFacts(ctx, params.outletId, query)),
  route(facts.getPayFact, (ctx, { params }) => getFact(ctx, params)),
  route(facts.importPayFacts, (ctx, { params, query, body }) => importFacts(ctx, params, { ...query, bytes: body })),
  route(facts.getPayFactTemplate, (ctx, { params, query }) => factTemplate(ctx, params, query.as)),
  route(facts.recordPayFact, (ctx, { params, body }) => recordFact(ctx, { ...params, ...body })),
  route(facts.withdrawPayFact, (ctx, { params, body }) => withdrawFact(ctx, { ...params, ...body })),
  route(targets.listPayTargets, (ctx, { params, query }) => listTargets(ctx, { ...params, ...query })),
  route(targets.savePayTarget, (ctx, { params, body }) => saveTarget(ctx, { ...params, ...body })),
  route(targets.recordPaperSignature, (ctx, { params, body }) => recordPaper(ctx, { ...params, ...body })),
  route(targets.listMyPayTargets, async (ctx) => {
    const found = await listMyTargets(ctx)
    return isRefusal(found) ? found : { sheets: found }
  }),
  route(targets.signPayTarget, (ctx, { params, body }) => signTarget(ctx, { ...params, ...body })),
  route(adjustments.decidePaySatisfaction, (ctx, { params, body }) => decideSatisfaction(ctx, { ...params, ...body })),
]
