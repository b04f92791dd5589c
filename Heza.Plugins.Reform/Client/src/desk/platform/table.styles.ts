import { css } from 'lit';

/** Tables that become cards on a narrow screen. Cells name their column in `data-label`; `.head` is the card's heading. */
export const tableStyles = css`
  .sheet {
    background: var(--c-surface);
    border: 1px solid var(--c-line);
    border-radius: var(--radius);
    overflow: hidden;
  }

  tbody tr:last-child > td {
    border-bottom: 0;
  }

  td {
    overflow-wrap: anywhere;
  }

  .when {
    white-space: nowrap;
  }

  @media (max-width: 47.99rem) {
    .sheet {
      background: none;
      border: 0;
      overflow: visible;
    }

    table,
    tbody {
      display: block;
    }

    /* Still there for screen readers. */
    thead {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }

    tbody tr {
      display: grid;
      gap: var(--s-1);
      margin-bottom: var(--s-3);
      padding: var(--s-4);
      background: var(--c-surface);
      border: 1px solid var(--c-line);
      border-radius: var(--radius);
    }

    td {
      padding: 0;
      border: 0;
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
