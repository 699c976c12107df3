/** Something in `knowledge/` that is not as it should be. A warning is told; an error fails the build. */
export interface Problem {
  readonly level: "error" | "warning";
  /** File, and entry in it. */
  readonly place: string;
  readonly message: string;
}

export const printProblem = ({ level, place, message }: Problem): string => `${level}: ${place}: ${message}`;
