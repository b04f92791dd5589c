import type { ReactiveController, ReactiveControllerHost } from 'lit';

const phone = matchMedia('(max-width: 48rem)');

/** Whether the window is too narrow for a table; draws the element anew when that changes. */
export class Narrow implements ReactiveController {
  readonly #element: ReactiveControllerHost;
  readonly #changed = () => {
    this.#element.requestUpdate();
  };

  constructor(element: ReactiveControllerHost) {
    this.#element = element;
    element.addController(this);
  }

  get yes(): boolean {
    return phone.matches;
  }

  hostConnected(): void {
    phone.addEventListener('change', this.#changed);
  }

  hostDisconnected(): void {
    phone.removeEventListener('change', this.#changed);
  }
}
