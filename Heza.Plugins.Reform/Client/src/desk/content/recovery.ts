import { css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { showMoment } from '../platform/format';
import { t } from '../platform/i18n';
import { problemTemplate } from '../platform/load';
import './compare';
import { compareTyped, type ContentDetail, type Copy, type FieldDifference, type WorkingCopy } from './content-api';
import { sameText } from './draft';
import type { LocalCopy } from './local-copies';

/** Something typed that was never saved. */
export interface Found {
  copy: Copy;
  /** ISO 8601. */
  at: string;
  /** It lies only on this machine. */
  local: boolean;
}

/**
 * Which of the unsaved copies is to be offered: the one typed last, unless it says what is saved anyway. Clocks of
 * machines differ, so a copy on this machine counts as newer whenever it says something else: it is dropped as soon as
 * the server has the same.
 */
export function newestCopy(
  saved: ContentDetail | null,
  server: WorkingCopy | null,
  local: LocalCopy | null,
): Found | null {
  const found: Found[] = [];
  if (local) {
    found.push({ copy: local, at: local.savedAt, local: true });
  }
  if (server) {
    found.push({ copy: { ...server, baseRevision: server.baseRevision ?? null }, at: server.savedAt, local: false });
  }
  return found.find(({ copy }) => saved === null || !sameText(saved, copy)) ?? null;
}

/** Asks on opening: go on with what was typed and not saved, or with what is saved? Fires `heza-recover` with yes or no. */
@customElement('heza-recovery')
export class HezaRecovery extends DeskElement {
  static override styles = css`
    .card {
      border-left: 4px solid var(--c-gold);
    }
  `;

  @property({ attribute: false }) saved!: ContentDetail;
  @property({ attribute: false }) found!: Found;
  @state() private _fields: FieldDifference[] | undefined;
  @state() private _problem: unknown;

  protected override render(): TemplateResult {
    const { copy, at, local } = this.found;
    const overtaken = copy.baseRevision !== null && copy.baseRevision !== this.saved.revision;
    return html`<div class="card stack" role="group" aria-labelledby="heading">
      <h2 id="heading">${t('editor.recover.heading')}</h2>
      <p>${t(local ? 'editor.recover.local' : 'editor.recover.server', { when: showMoment(at) })}</p>
      ${
        overtaken
          ? html`<p>
              ${t('editor.recover.overtaken', { by: this.saved.updatedBy, when: showMoment(this.saved.updatedAt) })}
            </p>`
          : nothing
      }
      <div class="row">
        <uui-button look="primary" label=${t('editor.recover.use')} @click=${this.#answer(true)}></uui-button>
        <uui-button look="secondary" label=${t('editor.recover.compare')} @click=${this.#compare}></uui-button>
        <uui-button
          look="outline"
          color="danger"
          label=${t('editor.recover.drop')}
          @click=${this.#answer(false)}
        ></uui-button>
      </div>
      ${this._problem === undefined ? nothing : problemTemplate(this._problem)}
      ${this._fields === undefined ? nothing : html`<heza-compare .fields=${this._fields}></heza-compare>`}
    </div>`;
  }

  readonly #answer = (use: boolean) => () => {
    this.emit('heza-recover', use);
  };

  readonly #compare = async (): Promise<void> => {
    this._problem = undefined;
    try {
      this._fields = await compareTyped(this.saved.key, this.found.copy);
    } catch (error) {
      this._problem = error;
    }
  };
}
