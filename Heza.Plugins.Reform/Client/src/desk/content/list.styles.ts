import { css } from 'lit';

export const listStyles = css`
  .tabs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-1) var(--s-2);
    border-bottom: 1px solid var(--c-line);
  }

  .tabs a {
    display: inline-flex;
    align-items: center;
    gap: var(--s-2);
    min-height: 2.75rem;
    padding: 0 var(--s-3);
    color: var(--c-ink);
    text-decoration: none;
    border-bottom: 3px solid transparent;
  }

  .tabs a:hover {
    border-bottom-color: var(--c-line-strong);
  }

  .tabs a[aria-current] {
    font-weight: 600;
    color: var(--c-brand);
    border-bottom-color: var(--c-brand);
  }

  .count {
    min-width: 1.5rem;
    padding: 0 var(--s-2);
    font-size: var(--t-s);
    font-weight: 600;
    text-align: center;
    color: var(--c-ink-soft);
    background: var(--c-surface);
    border: 1px solid var(--c-line);
    border-radius: 999px;
  }

  .tools {
    display: grid;
    grid-template-columns: minmax(12rem, 1fr) auto auto;
    gap: var(--s-3);
    align-items: end;
  }

  .bulk {
    position: sticky;
    top: 0;
    z-index: 1;
    padding: var(--s-3) var(--s-4);
    background: var(--c-brand-soft);
    border: 1px solid var(--c-line);
    border-radius: var(--radius);
  }

  .sheet {
    background: var(--c-surface);
    border: 1px solid var(--c-line);
    border-radius: var(--radius);
    overflow: hidden;
  }

  tbody tr:hover {
    background: var(--c-page);
  }

  tbody tr.chosen {
    background: var(--c-brand-soft);
  }

  tbody tr:last-child > td {
    border-bottom: 0;
  }

  .pick {
    width: 3rem;
  }

  .pick label {
    display: grid;
    place-items: center;
    min-height: 1.5rem;
    cursor: pointer;
  }

  .name {
    overflow-wrap: anywhere;
  }

  .name a {
    font-weight: 600;
    text-decoration: none;
  }

  .name a:hover {
    text-decoration: underline;
  }

  .when {
    white-space: nowrap;
  }

  @media (max-width: 47.99rem) {
    .tools {
      grid-template-columns: 1fr auto;
    }

    .tools .sort {
      grid-column: 1 / -1;
    }

    .sheet {
      background: none;
      border: 0;
      overflow: visible;
    }

    table,
    tbody {
      display: block;
    }

    /* Still there for screen readers, and to choose all. */
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      display: grid;
      grid-template-columns: 2rem minmax(0, 1fr);
      gap: var(--s-1) var(--s-3);
      margin-bottom: var(--s-3);
      padding: var(--s-4);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    td {
      grid-column: 2;
      padding: 0;
      border: 0;
    }

    td.pick {
      grid-column: 1;
      grid-row: 1;
      width: auto;
    }

    td[data-label]::before {
      content: attr(data-label) ': ';
      font-size: var(--t-s);
      color: var(--c-ink-soft);
    }

    .when {
      white-space: normal;
    }
  }
`;
