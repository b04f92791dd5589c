/** What `/api/reform/v1/search/suggestions` answers. */
interface Suggestion {
  kind: string;
  text: string;
  number: string | null;
  path: string;
}

const kinds: Readonly<Record<string, string>> = {
  'van-ban': 'Văn bản',
  'tin-tuc': 'Tin, bài',
  'tu-khoa': 'Có phải ý bạn là',
};

/** Search boxes become comboboxes (WAI-ARIA: list, nothing chosen by itself); Enter without a choice searches as ever. */
export function enhanceSuggestions(root: ParentNode): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('form[role="search"] input[type="search"]')) {
    new Combobox(input);
  }
}

class Combobox {
  readonly #list = document.createElement('ul');
  readonly #status = document.createElement('p');
  #timer: ReturnType<typeof setTimeout> | undefined;
  #request: AbortController | undefined;
  #asked = '';
  #active = -1;

  constructor(readonly input: HTMLInputElement) {
    this.#list.id = `${input.id}-goi-y`;
    this.#list.className = 'suggestions';
    this.#list.hidden = true;
    this.#list.setAttribute('role', 'listbox');
    this.#list.setAttribute('aria-label', 'Gợi ý');
    this.#status.className = 'visually-hidden';
    this.#status.setAttribute('role', 'status');
    input.after(this.#list, this.#status);
    for (const [name, value] of Object.entries({
      role: 'combobox',
      autocomplete: 'off',
      'aria-autocomplete': 'list',
      'aria-expanded': 'false',
      'aria-controls': this.#list.id,
    })) {
      input.setAttribute(name, value);
    }

    input.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = setTimeout(() => void this.#ask(), 150);
    });
    input.addEventListener('keydown', (event) => {
      this.#key(event);
    });
    input.addEventListener('blur', () => {
      this.#close();
    });
    // The field keeps the focus, so that its blur does not close the list under the pointer.
    this.#list.addEventListener('mousedown', (event) => {
      event.preventDefault();
    });
    this.#list.addEventListener('click', (event) => {
      this.#go(event.target instanceof Element ? event.target.closest<HTMLElement>('[data-path]') : null);
    });
  }

  async #ask() {
    const typed = this.input.value.trim();
    if (typed === this.#asked && !this.#list.hidden) {
      return;
    }
    this.#request?.abort();
    this.#asked = typed;
    if (typed.length < 2) {
      this.#close();
      return;
    }

    this.#request = new AbortController();
    try {
      const response = await fetch(`/api/reform/v1/search/suggestions?q=${encodeURIComponent(typed)}`, {
        signal: this.#request.signal,
      });
      const found = response.ok ? ((await response.json()) as Suggestion[]) : [];
      if (document.activeElement === this.input) {
        this.#show(found);
      }
    } catch {
      this.#close(); // Taken back, or no connection: a help less, no more.
    }
  }

  #show(found: readonly Suggestion[]) {
    this.#list.replaceChildren(...found.map((one, at) => this.#option(one, at)));
    this.#open(found.length > 0);
    this.#status.textContent =
      found.length > 0 ? `${String(found.length)} gợi ý, dùng phím mũi tên để chọn` : 'Không có gợi ý';
  }

  #option(one: Suggestion, at: number) {
    const option = document.createElement('li');
    option.id = `${this.#list.id}-${String(at)}`;
    option.setAttribute('role', 'option');
    option.dataset.path = one.path;
    const [kind, text] = [document.createElement('span'), document.createElement('span')];
    kind.className = 'meta';
    kind.textContent = [kinds[one.kind], one.number].filter(Boolean).join(' ');
    text.textContent = one.text;
    option.append(kind, ' ', text);
    return option;
  }

  #key(event: KeyboardEvent) {
    const options = this.#list.children.length;
    if (this.#list.hidden || event.isComposing || options === 0) {
      return;
    }
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      // One place more than there are options: the field itself.
      const step = event.key === 'ArrowDown' ? 1 : -1;
      this.#point(((this.#active + 1 + step + options + 1) % (options + 1)) - 1);
    } else if (event.key === 'Escape') {
      event.preventDefault();
      this.#close();
    } else if (event.key === 'Enter' && this.#active >= 0) {
      event.preventDefault();
      this.#go(this.#list.children[this.#active] as HTMLElement);
    }
  }

  #point(at: number) {
    this.#active = at;
    for (const [place, option] of [...this.#list.children].entries()) {
      option.setAttribute('aria-selected', String(place === at));
    }
    const option = this.#list.children[at];
    if (option) {
      this.input.setAttribute('aria-activedescendant', option.id);
      option.scrollIntoView({ block: 'nearest' });
    } else {
      this.input.removeAttribute('aria-activedescendant');
    }
  }

  #go(option: HTMLElement | null) {
    if (option?.dataset.path) {
      location.assign(option.dataset.path);
    }
  }

  #open(open: boolean) {
    this.#list.hidden = !open;
    this.input.setAttribute('aria-expanded', String(open));
    this.#point(-1);
  }

  #close() {
    clearTimeout(this.#timer);
    this.#open(false);
    this.#status.textContent = '';
  }
}
