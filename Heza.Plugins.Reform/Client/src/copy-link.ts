/** `<button data-copy="…" hidden>`: shown when the browser can copy; says so in its own words when it has. */
export function enhanceCopyButtons(root: ParentNode): void {
  // The clipboard is there on secure pages only, whatever the type says.
  const clipboard = navigator.clipboard as Clipboard | undefined;
  if (!clipboard) {
    return;
  }

  for (const button of root.querySelectorAll<HTMLButtonElement>('button[data-copy]')) {
    button.hidden = false;
    button.addEventListener('click', () => {
      clipboard.writeText(button.dataset.copy ?? '').then(
        () => {
          button.textContent = 'Đã sao chép';
        },
        () => {
          button.textContent = 'Chưa sao chép được';
        },
      );
    });
  }
}
