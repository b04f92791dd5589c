import '@umbraco-ui/uui-button';
import '../platform/elements/index';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { turnPages } from '../coverage/turn-pages';
import { DeskElement } from '../platform/desk-element';
import { showDay } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { tableStyles } from '../platform/table.styles';
import { surveys, type SurveyRow } from './survey-api';
import { surveyPath } from './words';

/** Satisfaction surveys, the latest first. */
@customElement('heza-surveys')
export class HezaSurveys extends DeskElement {
  static override styles = tableStyles;

  @state() private _page = 1;

  readonly #list = new Load(this, { args: () => [this._page] as const, task: ([page]) => surveys(page) });

  protected override render() {
    return html`<div class="stack">
      <div class="row row--apart">
        <h1>${t('survey.title')}</h1>
        ${
          may('office')
            ? html`<uui-button
                look="primary"
                label=${t('survey.new')}
                href=${host().href('khao-sat/moi')}
              ></uui-button>`
            : nothing
        }
      </div>
      <p class="soft">${t('survey.what')}</p>
      ${this.#list.show((found) =>
        found.total === 0
          ? html`<heza-empty .heading=${t('survey.noSurvey')} .text=${t('survey.noSurveyText')}></heza-empty>`
          : html`<div class="sheet">
                <table role="table">
                  <thead>
                    <tr>
                      <th scope="col">${t('survey.name')}</th>
                      <th scope="col">${t('survey.state')}</th>
                      <th scope="col">${t('survey.days')}</th>
                      <th scope="col">${t('survey.answers')}</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${found.items.map((row) => this.#row(row))}
                  </tbody>
                </table>
              </div>
              ${turnPages(found, (page) => (this._page = page))}`,
      )}
    </div>`;
  }

  #row(row: SurveyRow): TemplateResult {
    const look = { open: 'tag--ok', planned: 'tag--info', closed: '' }[row.state];
    return html`<tr role="row">
      <td role="cell"><a href=${host().href(surveyPath(row.id))}>${row.title}</a></td>
      <td role="cell"><span class="tag ${look}">${t(`survey.state.${row.state}`)}</span></td>
      <td role="cell" data-label=${t('survey.days')}>
        ${t('survey.fromTo', { from: showDay(row.openFrom), to: showDay(row.openTo) })}
      </td>
      <td role="cell" data-label=${t('survey.answers')}>${row.answers}</td>
    </tr>`;
  }
}
