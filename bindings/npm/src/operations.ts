import { answerText } from "./crossing/answer.js";
import { cross } from "./crossing/border.js";
import { expected } from "./refuse.js";

interface Known {
  /** The number that it crosses as. */
  readonly index: number;
  readonly hasDocument: boolean;
}

let known: Map<unknown, Known> | undefined;

function readKnown(): Map<unknown, Known> {
  const lines = cross("operation", (border, input) => {
    input.begin();
    return answerText(border, border.operations()).trimEnd().split("\n");
  });
  return new Map(
    lines.map((line, index) => {
      const name = line.trimStart();
      return [name, { index, hasDocument: name === line }];
    }),
  );
}

/** The operation of a name. */
export function operationNamed(name: unknown): Known {
  known ??= readKnown();
  const operation = known.get(name);
  if (operation === undefined) {
    throw expected("operation", `one of ${[...known.keys()].join(", ")}`, name);
  }
  return operation;
}
