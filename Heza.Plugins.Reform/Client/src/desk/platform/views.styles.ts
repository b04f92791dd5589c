import { css } from 'lit';

/** A row of links, of which one is the view that is shown: `<nav class="row views">`. */
export const viewsStyle = css`
  .views {
    margin-bottom: var(--s-4);
    gap: var(--s-2);
  }

  .views a {
    display: inline-flex;
    align-items: center;
    min-height: 2.75rem;
    padding: 0 var(--s-4);
    text-decoration: none;
    background: var(--c-surface);
    border: 1px solid var(--c-line-strong);
    border-radius: var(--radius);
  }

  .views a[aria-current]:not([aria-current='false']) {
    font-weight: 600;
    color: var(--c-brand-ink);
    background: var(--c-brand);
    border-color: var(--c-brand);
  }
`;
