import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { ApiProblem } from '../platform/api/client';
import { host } from '../platform/host';
import { t } from '../platform/i18n';
import { may } from '../platform/session';
import { Autosave } from './autosave';
import {
  compareTyped,
  createContent,
  dropCopy,
  loadContent,
  saveContent,
  type ContentDetail,
  type Copy,
  type FieldDifference,
  type Presence,
  type Typed,
} from './content-api';
import { Draft } from './draft';
import { openContent } from './open-content';
import { Heartbeat } from './presence';
import type { Found } from './recovery';
import type { DocumentType } from './schema';

/** Somebody else saved since this was opened: both sides, for the person to merge. */
export interface Conflict {
  theirs: ContentDetail;
  mine: Typed;
  /** What was read before both began; undefined: not known. */
  base: Typed | undefined;
  fields: FieldDifference[];
}

/**
 * One person at one document: what is saved, what is typed, what is unsaved from before, and who else is at it. The page
 * draws it; every change asks for that.
 */
export class Editing implements ReactiveController {
  key = '';
  type: DocumentType | undefined;
  /** As it is saved; undefined for a new document. */
  detail: ContentDetail | undefined;
  draft = new Draft({ name: '', values: {} });
  /** Unsaved from before, to be decided on first. */
  found: Found | null = null;
  conflict: Conflict | undefined;
  presence: Presence | undefined;
  /** Who saved since this was opened. */
  overtaken: { by: string; at: string } | undefined;
  errors: Readonly<Record<string, readonly string[]>> = {};
  /** What is wrong with the whole; empty: nothing. */
  heading = '';
  saving = false;

  readonly autosave = new Autosave({
    key: () => this.key,
    copy: () => this.#copy(),
    changed: (state) => {
      if (state.kind === 'kept' && this.heading === t('editor.saveOffline')) {
        this.heading = '';
      }
      this.#page.requestUpdate();
    },
    saved: (current) => {
      this.#heard(current);
    },
  });

  readonly #page: ReactiveControllerHost & { isConnected: boolean };
  /** Something went wrong that the person must see. */
  readonly #wrong: () => void;
  /** Revision that the text in the form was read from; null: the document is not there yet. */
  #revision: number | null = null;
  /** False after taking up a copy of an older revision: what was read then is not known. */
  #baseKnown = true;
  #heartbeat: Heartbeat | undefined;
  #unguard: (() => void) | undefined;

  constructor(page: ReactiveControllerHost & { isConnected: boolean }, wrong: () => void) {
    this.#page = page;
    this.#wrong = wrong;
    page.addController(this);
  }

  get editable(): boolean {
    return may('edit') && (this.detail === undefined || this.detail.allowedActions.includes('save'));
  }

  hostConnected(): void {
    // Only what lies nowhere but in this browser is worth a question.
    const unsent = (): boolean => this.autosave.state.kind === 'refused' || this.autosave.state.kind === 'offline';
    this.#unguard = host().guardLeaving(() => this.draft.dirty && unsent());
    this.autosave.start();
  }

  hostDisconnected(): void {
    this.#unguard?.();
    this.#heartbeat?.stop();
    const { kind } = this.autosave.state;
    if (this.draft.dirty && (kind === 'typing' || kind === 'kept')) {
      host().notify({ kind: 'info', text: t('editor.leftUnsaved', { name: this.draft.name || t('editor.untitled') }) });
    }
    this.autosave.stop();
  }

  /**
   * @param type alias of a new document's type; empty for one that is there.
   * @param start what a new document's form begins with.
   */
  async open(key: string, type: string, start: Record<string, unknown> = {}): Promise<void> {
    this.key = key;
    const opened = await openContent(key, type);
    this.type = opened.type;
    if (opened.detail) {
      this.#adopt(opened.detail);
      this.found = this.editable ? opened.found : null;
      this.#arrive();
    } else if (opened.found) {
      this.draft = new Draft({ name: '', values: {} }, opened.found.copy);
      host().notify({ kind: 'info', text: t('editor.recovered') });
    } else {
      this.draft = new Draft({ name: '', values: {} }, { name: '', values: start });
    }
    this.#page.requestUpdate();
  }

  /** Goes on with what was unsaved, or throws it away. */
  async recover(use: boolean): Promise<void> {
    const found = this.found;
    if (!found || !this.detail) {
      return;
    }
    this.found = null;
    if (use) {
      this.draft = new Draft(this.draft.base, found.copy);
      this.#revision = found.copy.baseRevision ?? this.detail.revision;
      this.#baseKnown = this.#revision === this.detail.revision;
      this.autosave.touch();
    } else {
      await this.#drop();
    }
    this.#page.requestUpdate();
  }

  typed(change: { name?: string; values?: Record<string, unknown> }): void {
    this.draft.name = change.name ?? this.draft.name;
    this.draft.values = { ...this.draft.values, ...change.values };
    this.autosave.touch();
    this.#page.requestUpdate();
  }

  /** Saves the draft; false when it was not possible: the page says why. */
  readonly save = async (): Promise<boolean> => {
    if (this.saving || !this.editable || this.type === undefined || this.found !== null) {
      return false;
    }
    if (this.detail !== undefined && !this.draft.dirty) {
      return true;
    }
    this.saving = true;
    this.#page.requestUpdate();
    const sent = this.draft.snapshot();
    try {
      await this.autosave.settle();
      this.#saved(
        this.#revision === null
          ? await createContent(this.key, this.type.alias, sent)
          : await saveContent(this.key, this.#baseKnown ? this.draft.edits() : sent, this.#revision),
        sent,
      );
      return true;
    } catch (error) {
      this.autosave.resume();
      this.refused(error);
      return false;
    } finally {
      this.saving = false;
      this.#page.requestUpdate();
    }
  };

  /** Somebody chose, field by field: that is saved over what they saw. */
  async merge(merged: Typed): Promise<void> {
    if (this.conflict) {
      this.#adopt(this.conflict.theirs, merged);
      // Kept as any text that was typed: also when the save fails.
      this.autosave.touch();
      if (this.draft.dirty) {
        await this.save();
      } else {
        await this.#drop();
      }
    }
  }

  mergeLater(): void {
    this.conflict = undefined;
    this.#page.requestUpdate();
  }

  /** Shows what somebody else saved since beside what stands here. */
  async resolve(): Promise<void> {
    try {
      const theirs = await loadContent(this.key);
      const mine = this.draft.snapshot();
      const fields = theirs.revision === this.#revision ? [] : await compareTyped(this.key, mine);
      if (theirs.revision === this.#revision) {
        this.changed(theirs);
      } else if (fields.length === 0 || !this.draft.dirty) {
        this.#adopt(theirs);
        this.autosave.forget();
      } else {
        this.conflict = { theirs, mine, base: this.#baseKnown ? this.draft.base : undefined, fields };
      }
    } catch (error) {
      this.refused(error);
    }
    this.#page.requestUpdate();
  }

  /** An act of the workflow: the text stays, what is known of the document changes. */
  changed(detail: ContentDetail): void {
    this.detail = detail;
    this.#revision = detail.revision;
    this.#clear();
    this.#page.requestUpdate();
  }

  /** What the server objects, also to an act of the workflow. */
  refused(error: unknown): void {
    if (!(error instanceof ApiProblem)) {
      throw error;
    }
    if (error.status === 409 && this.#revision !== null && this.conflict === undefined) {
      void this.resolve();
      return;
    }
    this.errors = error.errors;
    this.heading = error.offline ? t('editor.saveOffline') : error.title;
    this.#page.requestUpdate();
    this.#wrong();
  }

  /** What is typed is not wanted any more. */
  async #drop(): Promise<void> {
    this.autosave.forget();
    await dropCopy(this.key).catch((error: unknown) => {
      this.refused(error);
    });
  }

  #saved(detail: ContentDetail, sent: Typed): void {
    const isNew = this.#revision === null;
    this.detail = detail;
    this.draft.savedAs(sent);
    this.#baseKnown = true;
    this.#revision = detail.revision;
    this.#clear();
    this.autosave.forget();
    if (this.draft.dirty) {
      this.autosave.touch();
    }
    if (isNew) {
      history.replaceState(history.state, '', host().href(`noi-dung/${this.key}`));
      this.#arrive();
    }
  }

  /** @param typed what stands in the form; without it, what is saved. */
  #adopt(detail: ContentDetail, typed?: Typed): void {
    const base: Typed = { name: detail.name, values: detail.values };
    this.draft = new Draft(base, typed ?? base);
    this.#baseKnown = true;
    this.#revision = detail.revision;
    this.detail = detail;
    this.#clear();
  }

  #clear(): void {
    this.errors = {};
    this.heading = '';
    this.conflict = undefined;
    this.overtaken = undefined;
  }

  #copy(): Copy {
    return { ...this.draft.snapshot(), type: this.type?.alias ?? '', baseRevision: this.#revision };
  }

  #arrive(): void {
    if (this.editable && this.#page.isConnected) {
      this.#heartbeat?.stop();
      this.#heartbeat = new Heartbeat(this.key, (presence) => {
        this.presence = presence;
        this.#heard({ revision: presence.revision, by: presence.savedBy, at: presence.savedAt });
      });
      this.#heartbeat.start();
    }
  }

  #heard(current: { revision: number; by: string; at: string } | null): void {
    if (!this.saving) {
      this.overtaken =
        current !== null && this.#revision !== null && current.revision > this.#revision ? current : undefined;
      this.#page.requestUpdate();
    }
  }
}
