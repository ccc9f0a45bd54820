import { type Bindings, type Instance, createBindings } from "../generated/sendcheck.js";
import { DEFAULTS, type PreparedOptions } from "./prepared.js";
import { firstLoneSurrogate, isWellFormed } from "./surrogates.js";
import { textEncoder } from "./utf8.js";

/** An instance whose memory grew past this is not kept: WebAssembly memory cannot shrink. */
const MAX_KEPT_BYTES = 32 * 1024 * 1024;

/** The input does not fit into memory. */
export class OutOfMemory extends Error {}

/** An instance of the module, and the buffer in its memory that texts are written to. */
export class Core {
  readonly #bindings: Bindings;
  readonly #encoder = new (textEncoder())();
  readonly memory: WebAssembly.Memory;
  readonly instance: Instance;
  /** The options that the instance has. */
  options: PreparedOptions = DEFAULTS;
  /** Set after a trap. */
  isBroken = false;
  /** Set after memory grew too large: the caller replaces this instance. */
  isTooLarge = false;
  /** The buffer; its length is 0 after memory grew, which detaches it. */
  #buffer = new Uint8Array(0);

  private constructor(bindings: Bindings, { exports }: WebAssembly.Instance) {
    // The bindings of `sendcheck/compose` need more than the smaller module has.
    if ("plan" in bindings.Instance.prototype && !("instance_plan" in exports)) {
      throw new Error("expected `compose.wasm`, found another module");
    }
    this.#bindings = bindings;
    this.memory = exports.memory as WebAssembly.Memory;
    bindings.setWasm(exports);
    this.instance = new bindings.Instance();
  }

  /** Creates an instance. `TextDecoder` and `TextEncoder` are created here, not at import. */
  static start(module: WebAssembly.Module): Core {
    const bindings = createBindings();
    return new Core(bindings, new WebAssembly.Instance(module, bindings.imports));
  }

  /** Creates an instance without blocking; streams a response. */
  static async load(source: Response | BufferSource | WebAssembly.Module): Promise<[Core, WebAssembly.Module]> {
    const bindings = createBindings();
    const { instance, module } = await instantiate(source, bindings.imports);
    return [new Core(bindings, instance), module];
  }

  /** Writes text. Returns its length in bytes. A lone surrogate becomes U+FFFD. */
  writeText(text: string): number {
    let buffer = this.#reserve(text.length);
    const { read, written } = this.#encoder.encodeInto(text, buffer);
    if (read === text.length) return written;
    buffer = this.#reserve(written + (text.length - read) * 3);
    return written + this.#encoder.encodeInto(text.slice(read), buffer.subarray(written)).written;
  }

  /** Writes JSON text. A lone surrogate becomes a byte that UTF-8 does not have, so that the core reports its position. */
  writeJson(text: string): number {
    const bytes = this.writeText(text);
    if (bytes === text.length || isWellFormed(text)) return bytes;
    const at = firstLoneSurrogate(text);
    const before = this.writeText(text.slice(0, at));
    const all = this.writeText(text);
    this.#buffer[before] = 0xff;
    return all;
  }

  writeBytes(bytes: Uint8Array): number {
    this.#reserve(bytes.length).set(bytes);
    return bytes.length;
  }

  editRanges(ends: Uint32Array, start: number, end: number, inserted: number): Uint32Array {
    return this.#bindings.Instance.edit_ranges(ends, start, end, inserted);
  }

  /** Notes after a call whether memory grew too large. Asking `memory` itself takes longer than a short call. */
  measure(): void {
    if (this.#buffer.length === 0) this.isTooLarge = this.memory.buffer.byteLength > MAX_KEPT_BYTES;
  }

  #reserve(bytes: number): Uint8Array {
    if (this.#buffer.length < bytes || this.#buffer.length === 0) {
      const length = Math.max(bytes, 1024);
      const at = this.instance.reserve(length);
      if (at === 0) throw new OutOfMemory();
      const { buffer } = this.memory;
      this.#buffer = new Uint8Array(buffer, at, length);
      this.isTooLarge = buffer.byteLength > MAX_KEPT_BYTES;
    }
    return this.#buffer;
  }
}

/** Returns `true` for a compiled module, also one of another realm: the edge runtime of Next.js has its own. */
export function isModule(source: unknown): boolean {
  return Object.prototype.toString.call(source) === "[object WebAssembly.Module]";
}

const isResponse = (source: object): source is Response => "arrayBuffer" in source;

async function instantiate(
  source: Response | BufferSource | WebAssembly.Module,
  imports: WebAssembly.Imports,
): Promise<WebAssembly.WebAssemblyInstantiatedSource> {
  if (isModule(source)) {
    const module = source as WebAssembly.Module;
    return { module, instance: await WebAssembly.instantiate(module, imports) };
  }
  if (!isResponse(source)) return WebAssembly.instantiate(source as BufferSource, imports);
  if (!source.ok) throw new Error(`cannot load ${source.url}: HTTP status ${source.status}`);
  // Streaming needs exactly this media type; the module loads without it, too.
  const isStreamable = source.headers.get("content-type") === "application/wasm";
  if (isStreamable && WebAssembly.instantiateStreaming) return WebAssembly.instantiateStreaming(source, imports);
  return WebAssembly.instantiate(await source.arrayBuffer(), imports);
}
