import '@umbraco-ui/uui-button';
import '../platform/elements';
import { html, nothing, type TemplateResult } from 'lit';
import { customElement, property, query as find, state } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import { ApiProblem } from '../platform/api/client';
import { DeskElement } from '../platform/desk-element';
import { showMoment, showNumber } from '../platform/format';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { Load } from '../platform/load';
import { tableStyles } from '../platform/table.styles';
import { existingChoice } from './existing-choice';
import { checkFile, filePath, largestFile, listImports, type Existing, type ImportView } from './imports-api';
import { importStyles } from './imports.styles';
import { stateTag } from './words';

const pageSize = 10;

/** Where a bulk import of documents begins: the template, the file, and the imports so far. */
@customElement('heza-imports')
export class HezaImports extends DeskElement {
  static override styles = [tableStyles, importStyles];

  /** Query of the address, without the question mark. */
  @property() query = '';

  @state() private _existing: Existing = 'skip';

  @state() private _busy = false;

  @state() private _problem = '';

  @find('input[type=file]') private readonly file!: HTMLInputElement;

  readonly #imports = new Load(this, {
    args: () => [pageOf(this.query)] as const,
    task: ([page]) => listImports(page, pageSize),
  });

  protected override render() {
    return html`<div class="stack--tight">
        <h1>${t('imports.title')}</h1>
        <p class="soft">${t('imports.intro')}</p>
      </div>
      ${this.#template()} ${this.#form()}
      <section class="stack" aria-labelledby="earlier">
        <h2 id="earlier">${t('imports.earlier')}</h2>
        ${this.#imports.show((page) => this.#list(page.items, page.page, page.pages, page.total))}
      </section>`;
  }

  #template(): TemplateResult {
    return html`<section class="card stack--tight" aria-labelledby="template">
      <h2 id="template">${t('imports.step.template')}</h2>
      <p>${t('imports.templateText')}</p>
      <p class="row">
        <a href=${filePath('template.xlsx')} download>${t('imports.templateXlsx')}</a>
        <a href=${filePath('template.csv')} download>${t('imports.templateCsv')}</a>
      </p>
    </section>`;
  }

  #form(): TemplateResult {
    const wrong = this._problem !== '';
    return html`<form class="card stack" @submit=${this.#submit} novalidate aria-labelledby="send">
      <h2 id="send">${t('imports.step.file')}</h2>
      <div class="field">
        <label for="file">${t('imports.file')}</label>
        <p class="hint" id="file-hint">${t('imports.fileHint')}</p>
        <input
          id="file"
          type="file"
          accept=".xlsx,.csv"
          aria-describedby="file-hint problem"
          aria-invalid=${String(wrong)}
        />
      </div>
      ${existingChoice(this._existing, this._busy, (existing) => {
        this._existing = existing;
      })}
      <div id="problem" role="alert">${wrong ? html`<p class="error">${this._problem}</p>` : nothing}</div>
      <uui-button
        type="submit"
        look="primary"
        label=${t('imports.check')}
        ?disabled=${this._busy}
        .state=${this._busy ? 'waiting' : undefined}
      ></uui-button>
    </form>`;
  }

  #list(rows: readonly ImportView[], page: number, pages: number, total: number): TemplateResult {
    if (rows.length === 0) {
      return html`<heza-empty .heading=${t('imports.none')} .text=${t('imports.noneText')}></heza-empty>`;
    }
    return html`<div class="sheet">
        <table role="table">
          <thead role="rowgroup">
            <tr role="row">
              ${['file', 'state', 'documents', 'who', 'when'].map((name) => html`<th role="columnheader" scope="col">${t(`imports.column.${name}`)}</th>`)}
            </tr>
          </thead>
          <tbody role="rowgroup">
            ${repeat(
              rows,
              (row) => row.key,
              (row) =>
                html`<tr role="row">
                  <td role="cell"><a href=${host().href(`nhap-van-ban/${row.key}`)}>${row.fileName}</a></td>
                  <td role="cell">${stateTag(row.state)}</td>
                  <td role="cell" data-label=${t('imports.column.documents')}>${showNumber(row.counts.rows)}</td>
                  <td role="cell" data-label=${t('imports.column.who')}>${row.ownerName}</td>
                  <td role="cell" class="when" data-label=${t('imports.column.when')}>${showMoment(row.createdAt)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </div>
      <heza-pagination
        .page=${page}
        .pages=${pages}
        .total=${total}
        @heza-page=${(event: CustomEvent<number>) => {
          host().navigate(event.detail > 1 ? `nhap-van-ban?trang=${String(event.detail)}` : 'nhap-van-ban');
        }}
      ></heza-pagination>`;
  }

  readonly #submit = async (event: Event): Promise<void> => {
    event.preventDefault();
    const file = this.file.files?.[0];
    this._problem =
      file === undefined ? t('imports.nothingChosen') : file.size > largestFile ? t('imports.fileTooLarge') : '';
    if (file === undefined || this._problem !== '' || this._busy) {
      return;
    }
    this._busy = true;
    try {
      const made = await checkFile(file, this._existing);
      host().navigate(`nhap-van-ban/${made.key}`);
    } catch (error) {
      if (!(error instanceof ApiProblem)) {
        throw error;
      }
      this._problem = error.title;
    } finally {
      this._busy = false;
    }
  };
}

function pageOf(query: string): number {
  const page = Number(new URLSearchParams(query).get('trang'));
  return Number.isInteger(page) && page > 0 ? page : 1;
}
