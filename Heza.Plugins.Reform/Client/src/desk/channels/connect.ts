import '@umbraco-ui/uui-button';
import '../platform/elements';
import './connect-facebook';
import './connect-zalo';
import { css, html, nothing, type PropertyValues } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { DeskElement } from '../platform/desk-element';
import { host } from '../platform/host';
import { hasText, t } from '../platform/i18n';
import { Load } from '../platform/load';
import { may } from '../platform/session';
import { loadConnections, type ConnectionsView, type ConnectionView } from './channels-api';

const kinds = ['facebook', 'zalo'] as const;
type Kind = (typeof kinds)[number];

/**
 * Connects a page or an account, step by step: kind, permission, page, done. The address holds the kind (`loai`) and what
 * the platform's dialog came back with: `id`, `channel` or `error`.
 */
@customElement('heza-connect')
export class HezaConnect extends DeskElement {
  static override styles = css`
    .page {
      max-width: 46rem;
    }

    .steps {
      display: flex;
      flex-wrap: wrap;
      gap: var(--s-2) var(--s-4);
      padding: 0;
      font-size: var(--t-s);
      color: var(--c-ink-soft);
      list-style: none;
    }

    .steps [aria-current] {
      font-weight: 600;
      color: var(--c-brand);
    }

    .kinds {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(16rem, 100%), 1fr));
      gap: var(--s-4);
    }

    .kinds a {
      display: block;
      height: 100%;
      color: inherit;
      text-decoration: none;
    }

    .kinds a:hover strong {
      text-decoration: underline;
    }

    .kinds strong {
      display: block;
      font-size: var(--t-l);
      color: var(--c-brand);
    }

    .failed {
      padding: var(--s-3) var(--s-4);
      background: var(--c-bad-bg);
      border-left: 4px solid var(--c-bad);
      border-radius: var(--radius);
    }

    .done {
      border-left: 4px solid var(--c-ok);
    }
  `;

  /** Query of the address, without the question mark. */
  @property() query = '';

  @state() private _connected: ConnectionView | undefined;

  /** The person is past giving permission and chooses a page. */
  @state() private _choosing = false;

  readonly #connections = new Load(this, {
    args: () => [may('administer')] as const,
    task: ([mine], { signal }) => (mine ? loadConnections(signal) : undefined),
  });

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('query')) {
      this._connected = undefined;
      this._choosing = false;
    }
  }

  protected override render() {
    return html`<div class="stack page">
      <p><a href=${host().href('kenh')}>‹ ${t('channels.title')}</a></p>
      <h1>${t('channels.connect.title')}</h1>
      ${
        may('administer')
          ? this.#connections.show((connections) => (connections === undefined ? nothing : this.#page(connections)))
          : html`<heza-empty
              .heading=${t('channels.connect.forbidden')}
              .text=${t('channels.connect.forbiddenText')}
            ></heza-empty>`
      }
    </div>`;
  }

  #page(connections: ConnectionsView): unknown {
    const asked = new URLSearchParams(this.query);
    const error = asked.get('error');
    const pending = asked.get('id') ?? '';
    const connected = this._connected ?? connections.channels.find((known) => known.code === asked.get('channel'));
    const kind = pending === '' ? kinds.find((known) => known === asked.get('loai')) : 'facebook';
    const step = connected !== undefined ? 3 : pending !== '' || this._choosing ? 2 : kind !== undefined ? 1 : 0;
    return html`<ol class="steps">
        ${['kind', 'permission', 'page', 'done'].map(
          (name, index) =>
            html`<li aria-current=${index === step ? 'step' : nothing}>
              ${index + 1}. ${t(`channels.connect.step.${name}`)}
            </li>`,
        )}
      </ol>
      ${
        error === null
          ? nothing
          : html`<p class="failed" role="alert">
              ${t(hasText(`channels.connect.error.${error}`) ? `channels.connect.error.${error}` : 'channels.connect.error.refused')}
            </p>`
      }
      ${
        connected !== undefined
          ? this.#done(connected)
          : kind === undefined
            ? this.#kinds(connections)
            : this.#form(kind, pending, connections)
      }`;
  }

  #kinds(connections: ConnectionsView): unknown {
    return html`<ul class="plain kinds">
      ${kinds.map((kind) => {
        const ready = readiness(connections, kind);
        return html`<li>
          <a class="card" href=${host().href(`kenh/ket-noi?loai=${kind}`)}>
            <strong>${t(`channels.kind.${kind}`)}</strong>
            <span class="small soft">${t(`channels.connect.about.${kind}`)}</span>
            ${ready ? nothing : html`<span class="tag tag--warn">${t('channels.connect.notReady')}</span>`}
          </a>
        </li>`;
      })}
    </ul>`;
  }

  #form(kind: Kind, pending: string, connections: ConnectionsView): unknown {
    if (!readiness(connections, kind)) {
      return html`<heza-empty
        .heading=${t('channels.connect.notReady')}
        .text=${t(`channels.connect.notReadyText.${kind}`)}
      ></heza-empty>`;
    }
    const connected = (event: CustomEvent<ConnectionView>) => {
      this._connected = event.detail;
      // The token's way is used up: coming back here begins anew.
      history.replaceState(null, '', host().href('kenh/ket-noi'));
    };
    return kind === 'zalo'
      ? html`<heza-connect-zalo @heza-connected=${connected}></heza-connect-zalo>`
      : html`<heza-connect-facebook
          .pending=${pending}
          @heza-connected=${connected}
          @heza-choosing=${(event: CustomEvent<boolean>) => {
            this._choosing = event.detail;
          }}
        ></heza-connect-facebook>`;
  }

  #done(channel: ConnectionView): unknown {
    return html`<section class="card done stack" role="status">
      <h2>${t('channels.connect.done', { name: channel.name })}</h2>
      <p>${t('channels.connect.doneText')}</p>
      ${channel.message == null ? nothing : html`<p lang="vi"><strong>${channel.message}</strong></p>`}
      <p>
        <uui-button look="primary" label=${t('channels.connect.toChannels')} href=${host().href('kenh')}></uui-button>
      </p>
    </section>`;
  }
}

function readiness(connections: ConnectionsView, kind: Kind): boolean {
  return kind === 'zalo' ? connections.zaloReady : connections.facebookReady;
}
