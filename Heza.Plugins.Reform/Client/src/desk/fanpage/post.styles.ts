import { css } from 'lit';

export const postStyles = css`
  .text {
    max-height: 14rem;
    padding: var(--s-3);
    overflow: auto;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
    background: var(--c-page);
    border-radius: var(--radius);
  }

  .photos {
    display: flex;
    flex-wrap: wrap;
    gap: var(--s-2);
    margin-top: var(--s-2);
  }

  .photos img {
    display: block;
    width: 5rem;
    height: 5rem;
    object-fit: cover;
    border-radius: 4px;
  }

  .trouble {
    padding: var(--s-3) var(--s-4);
    background: var(--c-warn-bg);
    border-left: 4px solid var(--c-warn);
    border-radius: var(--radius);
  }

  .trouble.failed,
  .trouble.vanished {
    background: var(--c-bad-bg);
    border-color: var(--c-bad);
  }

  .trouble.handedOver {
    background: var(--c-info-bg);
    border-color: var(--c-info);
  }

  .trouble.cancelled,
  .trouble.rehearsed {
    background: var(--c-page);
    border-color: var(--c-line-strong);
  }

  form .row {
    margin-top: var(--s-4);
  }
`;
