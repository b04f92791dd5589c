import { css } from 'lit';

export const importStyles = css`
  :host > * + * {
    margin-top: var(--s-5);
  }

  .choice {
    display: flex;
    align-items: center;
    gap: var(--s-3);
    min-height: 2.75rem;
  }

  input[type='file'] {
    width: 100%;
    padding: var(--s-3);
    font: inherit;
    background: var(--c-surface);
    border: 1px dashed var(--c-line-strong);
    border-radius: var(--radius);
  }

  .counts {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2) var(--s-5);
  }

  .counts dt {
    font-size: var(--t-s);
    color: var(--c-ink-soft);
  }

  .counts dd {
    font-size: var(--t-l);
    font-weight: 600;
    font-variant-numeric: tabular-nums;
  }

  .counts .bad dd {
    color: var(--c-bad);
  }

  .counts .warn dd {
    color: var(--c-warn);
  }

  .notice {
    border-left: 4px solid var(--c-warn);
  }

  .faults li + li {
    margin-top: var(--s-1);
  }

  .faults .bad {
    color: var(--c-bad);
  }

  .faults .warn {
    color: var(--c-warn);
  }

  .hash {
    overflow-wrap: anywhere;
  }

  progress {
    display: block;
    width: 100%;
    height: 0.75rem;
    accent-color: var(--c-brand);
  }
`;
