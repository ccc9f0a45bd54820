import { InternalError, argumentError, iterable, typeMismatch } from "../errors.js";
import type { Core } from "../ffi/core.js";
import { stringify } from "../ffi/document.js";
import { isWellFormed } from "../ffi/surrogates.js";
import type { Instance } from "../generated/compose.js";
import { callCompose, preparePlanOptions, setPlanOptions } from "./ffi.js";
import type { Failed, NoOtherFields, Note, Plan, PlanInput, PlanOptions, PlanReport, Send } from "./types.js";

/** An input that cannot be planned. */
export class PlanError extends Error {
  override readonly name = "PlanError";
  /** The problems. Its paths point into the input. */
  readonly report: PlanReport;

  constructor(report: PlanReport) {
    const [first] = report.diagnostics;
    super(first === undefined ? "the input cannot be planned" : first.path === "" ? first.message : `${first.path}: ${first.message}`);
    this.report = report;
  }
}

/** A planner inside an instance. */
interface Handle {
  readonly core: Core;
  /** Its number there, until it is finished. */
  number: number | undefined;
}

/** Frees planners that are dropped without `finish` or `free`. */
const dropped =
  // Workers with an old compatibility date have none: there `finish` and `free` are all.
  typeof FinalizationRegistry === "undefined" ? undefined : /* @__PURE__ */ new FinalizationRegistry<Handle>(free);

/**
 * Plans a content that arrives in chunks, such as a model's answer: releases a send as soon as no later text can change
 * it. With `html` and `text`, everything is released at the end.
 *
 * @example
 * const planner = new Planner({ chat_id: chatId }, { split: "blocks" });
 * for await (const send of planner.sends(stream)) await client.chats.messages.send(chatId, send.document);
 */
export class Planner<const I extends PlanInput = PlanInput> {
  /** A note for each change, after `finish`. */
  notes: readonly Note[] = [];
  readonly #handle: Handle;
  /** The first half of a surrogate pair at the end of the last chunk. */
  #half = "";

  /**
   * @param input what to plan, without `content`
   * @throws PlanError if the input cannot be planned
   * @throws TypeError that names the wrong argument
   * @throws NotReady if WebAssembly has not started or cannot start
   */
  constructor(input: I & NoOtherFields<I>, options?: PlanOptions) {
    const json = stringify("input", input);
    const prepared = preparePlanOptions(options);
    const [core, number] = callCompose("input", (instance, core) => {
      setPlanOptions(instance, core, prepared);
      return [core, instance.planner_new(core.writeText(json))] as const;
    });
    this.#handle = { core, number: parse(number) };
    dropped?.register(this, this.#handle);
  }

  /**
   * Adds a chunk of the content. It may end anywhere.
   *
   * @returns the sends that no later text can change, in order and each once
   * @throws PlanError if the first message of a new chat would begin with a link, if the content has a lone surrogate,
   * or if the input has a `message`, here and at every later call; if a later key is too long
   */
  push(chunk: string): Send<I>[] {
    if (typeof chunk !== "string") throw typeMismatch("chunk", "a string", chunk);
    const text = this.#half + chunk;
    this.#half = HALF.exec(text)?.[0] ?? "";
    return this.#push(text.slice(0, text.length - this.#half.length));
  }

  /**
   * Ends the content. Afterwards, `notes` has all notes.
   *
   * @returns the sends that were not released before
   * @throws PlanError if there is nothing to send, and as `push` does
   */
  finish(): Send<I>[] {
    const released = this.#half === "" ? [] : this.#push(this.#half);
    const { sends, notes } = this.#call<Plan<I>>((instance, number) => {
      this.#handle.number = undefined;
      return instance.planner_finish(number);
    });
    this.notes = notes;
    return [...released, ...sends];
  }

  /**
   * Plans a stream to its end.
   *
   * @param chunks the content: any iterable or async iterable of strings
   * @throws PlanError as `push` and `finish` do
   * @throws TypeError that names the wrong argument
   */
  async *sends(chunks: Iterable<string> | AsyncIterable<string>): AsyncGenerator<Send<I>, void, void> {
    try {
      for await (const chunk of iterable("chunks", chunks)) yield* this.push(chunk);
      yield* this.finish();
    } finally {
      this.free();
    }
  }

  /** Frees the memory of a planner that is not finished. It cannot be used afterwards. */
  free(): void {
    free(this.#handle);
  }

  #push(text: string): Send<I>[] {
    // UTF-8 cannot express lone surrogates, JSON can.
    return this.#call((instance, number, core) =>
      isWellFormed(text)
        ? instance.planner_push(number, core.writeText(text))
        : instance.planner_push_value(number, core.writeText(JSON.stringify(text))),
    );
  }

  #call<T>(run: (instance: Instance, number: number, core: Core) => string): T {
    const { core, number } = this.#handle;
    if (number === undefined) throw argumentError("planner", "is finished");
    if (core.isBroken) throw new InternalError("planner was lost in an internal error");
    return parse(callCompose("chunk", (instance) => run(instance, number, core), core));
  }
}

/** The first half of a surrogate pair at the end of a text. */
const HALF = /[\ud800-\udbff]$/;

function free(handle: Handle): void {
  const { core, number } = handle;
  handle.number = undefined;
  if (number !== undefined && !core.isBroken) callCompose("planner", (instance) => instance.planner_free(number), core);
}

function parse<T>(json: string): T {
  const result = JSON.parse(json) as T | Failed;
  if (typeof result === "object" && result !== null && "error" in result && result.error) throw new PlanError(result.error);
  return result as T;
}
