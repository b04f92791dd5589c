import { api, ask, type Schemas } from '../platform/api/client';

export type BudgetView = Schemas['BudgetView'];
export type BudgetRequest = Schemas['BudgetRequest'];

const root = '/umbraco/management/api/v1/reform/plans';

export const plans = () => ask(api().GET(root));

export const budget = (year: number) => ask(api().GET(`${root}/{year}/budget`, { params: { path: { year } } }));

export const save = (year: number, body: BudgetRequest) =>
  ask(api().PUT(`${root}/{year}/budget`, { params: { path: { year } }, body }));

export const words = (year: number, amount: number) =>
  ask(api().GET(`${root}/{year}/budget/words`, { params: { path: { year }, query: { amount } } }));

/** Address of the budget as a file. */
export const filePath = (year: number, ending: 'docx' | 'xlsx') => `${root}/${String(year)}/budget/du-toan.${ending}`;
