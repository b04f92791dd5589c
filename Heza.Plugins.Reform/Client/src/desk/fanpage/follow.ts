import type { PostDetails } from './posts';

const soon = 1500;
const latest = 15_000;

/** Whether the site is at work on the post, so that what is shown is about to change by itself. */
export function isUnderWay({ post, work }: PostDetails): boolean {
  return (
    ['sending', 'takingBack', 'unknown'].includes(post.state) ||
    work.some((one) => one.state === 'waiting' || one.state === 'doing') ||
    (post.state === 'scheduled' &&
      post.channelEnabled &&
      !post.channelStopped &&
      !post.actions.includes('approve') &&
      Date.parse(post.holdUntil ?? post.dueAt) <= Date.now())
  );
}

/** Looks again, less and less often, while something is under way. */
export class Follow {
  #timer: ReturnType<typeof setTimeout> | undefined;

  #pause = soon;

  constructor(private readonly look: () => void) {}

  /** @param changed something has happened: the next change may be near. */
  next(details: PostDetails, changed: boolean): void {
    this.stop();
    this.#pause = changed ? soon : Math.min(this.#pause * 1.5, latest);
    if (isUnderWay(details)) {
      this.#timer = setTimeout(this.look, this.#pause);
    }
  }

  stop(): void {
    clearTimeout(this.#timer);
  }
}
