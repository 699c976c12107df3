/** Errors as RFC 9457 problem details: what went wrong, with which input, in words a person can act on. */
export interface Problem {
  readonly type: string;
  readonly title: string;
  readonly status: 400 | 401 | 403 | 404 | 413 | 415 | 422 | 500;
  readonly detail?: string;
}

/** Thrown by a route; becomes a page or problem+json, as the client asked. */
export class ProblemError extends Error {
  override readonly name = "ProblemError";
  readonly problem: Problem;

  constructor(status: Problem["status"], title: string, detail?: string) {
    super(detail ?? title);
    this.problem = { type: "about:blank", title, status, ...(detail !== undefined && { detail }) };
  }
}

export function problemOf(error: unknown): Problem {
  if (error instanceof ProblemError) return error.problem;
  return { type: "about:blank", title: "Internal error", status: 500 };
}
