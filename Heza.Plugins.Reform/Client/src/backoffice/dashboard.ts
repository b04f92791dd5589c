import { css, customElement, html, nothing, property, state } from '@umbraco-cms/backoffice/external/lit';
import type { ManifestDashboard, UmbDashboardElement } from '@umbraco-cms/backoffice/dashboard';
import { host } from '../desk/platform/host';
import { t } from '../desk/platform/i18n';
import { plainLink } from '../desk/shell/plain-link';
import { match, routes, type Match, type Route } from '../desk/shell/routes';
import { ShownPage } from '../desk/shell/shown-page';
import { sectionOf } from './host';
import { pageStyle } from './page-style';
import { pageOf, places, type Place } from './places';
import { ReformElement } from './reform-element';

/** A dashboard of the section: pages of the desk, one at a time, with links to the others of the same part. */
@customElement('heza-dashboard')
export class HezaDashboard extends ReformElement implements UmbDashboardElement {
  static override styles = [
    pageStyle,
    css`
      nav {
        display: flex;
        flex-wrap: wrap;
        gap: var(--s-2, 0.5rem);
        margin-bottom: var(--s-5, 1.5rem);
      }

      nav a {
        padding: var(--s-2, 0.5rem) var(--s-4, 1rem);
        color: var(--c-brand);
        text-decoration: none;
        background: var(--c-surface);
        border: 1px solid var(--c-line);
        border-radius: var(--radius);
      }

      nav a[aria-current] {
        color: var(--c-brand-ink);
        background: var(--c-brand);
        border-color: var(--c-brand);
      }
    `,
  ];

  @property({ attribute: false }) manifest?: ManifestDashboard;

  @state() private _page = '';
  @state() private _loaded: Match | undefined;

  readonly #shown = new ShownPage();

  readonly #follow = (): void => {
    const page = this.#pageOf(location.search);
    if (page !== this._page || this._loaded === undefined) {
      this._page = page;
      void this.#open();
    }
  };

  get #place(): Place {
    return places.find((place) => place.pathname === this.manifest?.meta.pathname) ?? (places[0] as Place);
  }

  #pageOf(search: string): string {
    return pageOf(search, this.#place, sectionOf);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    addEventListener('popstate', this.#follow);
    addEventListener('heza-page', this.#follow);
    this.addEventListener('click', this.#followLink);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    removeEventListener('popstate', this.#follow);
    removeEventListener('heza-page', this.#follow);
    this.removeEventListener('click', this.#followLink);
  }

  protected override async load(): Promise<void> {
    this._page = this.#pageOf(location.search);
    await this.#open();
  }

  async #open(): Promise<void> {
    const found = match(this._page.split('?')[0] ?? '');
    await found?.route.load();
    this._loaded = found;
  }

  /** Links to pages of the desk change the page without loading the backoffice anew. */
  readonly #followLink = (event: MouseEvent): void => {
    const url = plainLink(event);
    if (url?.origin === location.origin && url.pathname === location.pathname && url.hash === '') {
      event.preventDefault();
      host().navigate(this.#pageOf(url.search));
    }
  };

  protected override content(): unknown {
    const found = this._loaded;
    return found === undefined ? nothing : html`${this.#links()} ${this.#shown.element(found, this._page)}`;
  }

  #links(): unknown {
    const pages = routes.filter(
      (route) => this.#place.sections.includes(route.section) && linked(route) && (route.visible?.() ?? true),
    );
    return pages.length < 2
      ? nothing
      : html`<nav aria-label=${this.localize.term('hezaReform_pages')}>
          ${pages.map(
            (route) =>
              html`<a
                href=${host().href(route.path)}
                aria-current=${route.path === this._page.split('?')[0] ? 'page' : nothing}
                >${t(route.title)}</a
              >`,
          )}
        </nav>`;
  }
}

/** Pages of the menu that stand in the backoffice and not in Umbraco's own sections. */
function linked(route: Route): boolean {
  return route.menu === true && host().href(route.path).includes('/cai-cach-hanh-chinh/');
}

export default HezaDashboard;
