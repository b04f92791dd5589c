import { css } from 'lit';

export const planEditorStyles = css`
  :host {
    max-width: 72rem;
  }

  :host > * + * {
    margin-top: var(--s-5);
  }

  .bar {
    position: sticky;
    top: 0;
    z-index: 5;
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--s-3);
    padding: var(--s-3) 0;
    background: var(--c-page);
    border-bottom: 1px solid var(--c-line);
  }

  .bar .field {
    flex: 1;
    min-width: 14rem;
  }

  .card > * + * {
    margin-top: var(--s-3);
  }

  details.item {
    margin-top: var(--s-2);
    border: 1px solid var(--c-line);
    border-radius: var(--radius);
    background: var(--c-surface);
  }

  summary {
    padding: var(--s-3) var(--s-4);
    cursor: pointer;
    overflow-wrap: anywhere;
  }

  details[open] > summary {
    background: var(--c-brand-soft);
  }

  .inner {
    padding: var(--s-4);
  }

  details.item details.item {
    border-left: 4px solid var(--c-brand-soft);
  }

  .line {
    display: grid;
    gap: var(--s-3);
    align-items: start;
    margin-top: var(--s-3);
  }

  textarea {
    field-sizing: content;
    min-height: 2.75rem;
    resize: vertical;
  }

  .checks {
    display: grid;
    gap: var(--s-2) var(--s-4);
  }

  .checks label {
    display: flex;
    gap: var(--s-2);
    align-items: start;
  }

  .act {
    min-width: 2.25rem;
    min-height: 2.25rem;
    font: inherit;
    color: var(--c-brand);
    background: var(--c-surface);
    border: 1px solid var(--c-line-strong);
    border-radius: var(--radius);
    cursor: pointer;
  }

  .act:disabled {
    color: var(--c-ink-soft);
    border-color: var(--c-line);
    cursor: default;
  }

  .acts {
    gap: var(--s-2);
  }

  .doubts li {
    padding: var(--s-2) 0;
    border-bottom: 1px solid var(--c-line);
  }

  .doubts q {
    overflow-wrap: anywhere;
  }

  .note {
    border-left: 4px solid var(--c-brand);
  }

  .note--warn {
    border-left-color: var(--c-warn);
  }

  @media (min-width: 48rem) {
    .line {
      grid-template-columns: 8rem 1fr auto;
    }

    .line--one {
      grid-template-columns: 1fr auto;
    }

    .line--three {
      grid-template-columns: 10rem 1fr 1fr auto;
    }

    .line--target {
      grid-template-columns: 6rem 8rem 1fr 10rem auto;
    }

    .line--deadline {
      grid-template-columns: 12rem 1fr 13rem auto;
    }

    .line--obligation {
      grid-template-columns: 16rem 1fr auto;
    }

    .line--facts {
      grid-template-columns: 1fr 8rem 12rem;
      align-items: end;
    }

    .checks {
      grid-template-columns: 1fr 1fr;
    }

    /* Buttons stand beside the fields, below the labels. */
    .line > .act,
    .line > .acts {
      margin-top: 1.75rem;
    }
  }
`;
