import { api, ask } from '../platform/api/client';

/** The year of the newest plan, or undefined when none has been entered. */
export async function newestPlan(): Promise<number | undefined> {
  const plans = await ask(api().GET('/umbraco/management/api/v1/reform/plans'));
  return plans.length === 0 ? undefined : Math.max(...plans.map((plan) => plan.year));
}
