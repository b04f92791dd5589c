import { Task } from '@lit/task';
import { html, type TemplateResult } from 'lit';
import { ApiProblem } from './api/client';
import { t } from './i18n';

/** Something loaded over the API: loading, error (with another try) and result are drawn by {@link Load.render}. */
export class Load<const A extends readonly unknown[], R> extends Task<A, R> {
  /** @param result draws what was loaded; it stays while newer data is on its way. */
  show(result: (value: R) => unknown): unknown {
    return this.render({
      pending: () => (this.value === undefined ? html`<heza-loading></heza-loading>` : result(this.value)),
      complete: result,
      error: (error) => problemTemplate(error, () => void this.run()),
    });
  }
}

/** What went wrong, in words, and a button to try again. */
export function problemTemplate(error: unknown, again?: () => void): TemplateResult {
  const problem = error instanceof ApiProblem ? error : undefined;
  if (problem === undefined) {
    console.error(error);
  }
  return html`<heza-problem
    .heading=${problem?.title ?? t('common.problem.unknown')}
    .status=${problem?.status}
    .again=${again}
  ></heza-problem>`;
}
