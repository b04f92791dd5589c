import { css, html, nothing, type TemplateResult } from 'lit';
import { host } from '../platform/host';

/** What the parts of the home page share. */
export const partStyle = css`
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: baseline;
    justify-content: space-between;
    gap: var(--s-3);
    margin-bottom: var(--s-3);
  }

  .card + .card {
    margin-top: var(--s-5);
  }

  .head a {
    white-space: nowrap;
  }

  .head .tag {
    vertical-align: middle;
  }

  li {
    border-top: 1px solid var(--c-line);
  }

  li > a,
  li > div {
    display: block;
    padding: var(--s-3) 0;
  }

  li > a {
    color: inherit;
    text-decoration: none;
  }

  li > a:hover .what {
    text-decoration: underline;
  }

  .what {
    font-weight: 600;
    color: var(--c-brand);
  }

  li .soft {
    display: block;
    font-size: var(--t-s);
  }

  .quiet {
    padding: var(--s-3) 0;
    color: var(--c-ink-soft);
  }
`;

export interface Entry {
  path: string;
  what: string;
  details?: unknown;
}

/** A list of things that wait, with a way to all of them. */
export function part(options: {
  heading: string;
  count?: number;
  all?: { path: string; text: string };
  entries: readonly Entry[];
  empty: string;
}): TemplateResult {
  const { heading, count, all, entries, empty } = options;
  return html`<section class="card">
    <div class="head">
      <h2>
        ${heading}${count === undefined || count === 0 ? nothing : html` <span class="tag tag--info">${count}</span>`}
      </h2>
      ${all === undefined ? nothing : html`<a class="small" href=${host().href(all.path)}>${all.text}</a>`}
    </div>
    ${
      entries.length === 0
        ? html`<p class="quiet">${empty}</p>`
        : html`<ul class="plain">
            ${entries.map(
              (entry) =>
                html`<li>
                  <a href=${host().href(entry.path)}>
                    <span class="what">${entry.what}</span>
                    ${entry.details === undefined ? nothing : html`<span class="soft">${entry.details}</span>`}
                  </a>
                </li>`,
            )}
          </ul>`
    }
  </section>`;
}
