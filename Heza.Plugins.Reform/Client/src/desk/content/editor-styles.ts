import { css } from 'lit';

export const editorStyles = css`
  :host {
    max-width: 64rem;
    --toolbar-top: 4.25rem;
  }

  .bar {
    position: sticky;
    top: 0;
    z-index: 5;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--s-2) var(--s-3);
    margin: calc(-1 * var(--s-4)) calc(-1 * var(--s-4)) var(--s-4);
    padding: var(--s-3) var(--s-4);
    background: var(--c-page);
    border-bottom: 1px solid var(--c-line);
  }

  .bar .kept {
    flex: 1;
    min-width: 12rem;
  }

  @media (min-width: 64rem) {
    :host {
      --toolbar-top: 2.25rem;
    }

    /* The page's own scroller begins below its padding. */
    .bar {
      top: calc(-1 * var(--s-6));
      margin: calc(-1 * var(--s-6)) 0 var(--s-5);
    }
  }

  @media (max-width: 40rem) {
    :host {
      --toolbar-top: 0;
    }

    .bar {
      position: static;
    }
  }

  .banner {
    margin-bottom: var(--s-3);
    padding: var(--s-3) var(--s-4);
    border-radius: var(--radius);
  }

  .banner--warn {
    color: var(--c-warn);
    background: var(--c-warn-bg);
  }

  .banner--info {
    color: var(--c-info);
    background: var(--c-info-bg);
  }

  .title {
    margin-bottom: var(--s-4);
  }

  .title textarea {
    field-sizing: content;
    min-height: 3.5rem;
    padding: var(--s-2) 0;
    font-size: var(--t-2xl);
    font-weight: 600;
    line-height: 1.3;
    background: none;
    border: 0;
    border-bottom: 2px solid var(--c-line);
    border-radius: 0;
    resize: none;
  }

  .title textarea:focus-visible {
    outline: none;
    border-bottom-color: var(--c-brand);
  }

  .title label {
    font-size: var(--t-s);
    font-weight: 600;
    color: var(--c-ink-soft);
  }

  .sheet {
    padding: var(--s-4) var(--s-5) var(--s-6);
    background: var(--c-surface);
    border: 1px solid var(--c-line);
    border-radius: var(--radius);
  }

  @media (max-width: 40rem) {
    .sheet {
      margin: 0 calc(-1 * var(--s-4));
      padding: var(--s-3) var(--s-4) var(--s-5);
      border-width: 1px 0;
      border-radius: 0;
    }
  }

  heza-error-summary,
  heza-conflict {
    margin-bottom: var(--s-5);
  }

  heza-workflow-bar {
    margin-bottom: var(--s-5);
  }

  .history {
    margin-top: var(--s-5);
  }

  .history summary {
    min-height: 2.75rem;
    font-weight: 600;
    cursor: pointer;
  }

  .messages {
    margin-bottom: var(--s-4);
  }
`;
