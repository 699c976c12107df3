import type { Context, Hono } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import type { Register } from "../http/register.ts";
import { CannotDecide, decide, type Decided, type Decision } from "../service/correct.ts";
import { correctionOf } from "../service/enter.ts";
import { standingCorrections } from "../resolve/index.ts";
import { listCorrections, reviewQueue, storable } from "../store/index.ts";
import { viewFor } from "./language.ts";
import { layout } from "./layout.ts";
import type { View } from "./messages/index.ts";
import { reviewPage, type Review } from "./pages/review.ts";
import { send } from "./send.ts";

const SHOWN = 20;
/** Who decided last on this browser, so that the name need not be typed each time. */
const WHO = "readout-who";

/** The queue of doubts, and decisions upon them. */
export function serveReview(app: Hono, { database }: Register): void {
  app.get("/review", async (c) => draw(c, viewFor(c), null));
  app.post("/review", async (c) => {
    const view = viewFor(c);
    const form = await c.req.parseBody();
    const field = (name: string): string => (typeof form[name] === "string" ? storable(form[name]).trim() : "");
    const [by, why] = [field("by"), field("why")];
    const decision = decisionOf(field);
    if (decision === null || by === "" || why === "") return draw(c, view, view.review.needsWhy, 422);
    setCookie(c, WHO, by, { path: "/review", sameSite: "Strict", httpOnly: true, maxAge: 31_536_000 });
    try {
      const { number, contacts }: Decided = await decide(database, decision, { by, why, at: new Date() });
      return await draw(c, view, view.review.done(number, contacts.join(", ")), 200, by);
    } catch (error) {
      if (error instanceof CannotDecide) return draw(c, view, view.cannot[error.code](error.about), 422);
      throw error;
    }
  });

  async function draw(c: Context, view: View, notice: string | null, status: 200 | 422 = 200, by?: string) {
    const body = reviewPage(await review(by ?? getCookie(c, WHO) ?? "", notice), view);
    return send(c, layout({ title: view.review.title, view, url: new URL("/review", c.req.url) }, body), status);
  }

  async function review(by: string, notice: string | null): Promise<Review> {
    const rows = await listCorrections(database);
    const standing = new Set(standingCorrections(rows.map(correctionOf)).map((correction) => correction.number));
    const decisions = rows.map((row) => ({ ...row, undone: row.action !== "undo" && !standing.has(row.number) }));
    return { queue: await reviewQueue(database, SHOWN), decisions: decisions.reverse(), by, notice };
  }
}

function decisionOf(field: (name: string) => string): Decision | null {
  const contact = field("contact");
  switch (field("action")) {
    case "accept":
    case "reject":
      return { action: field("action") as "accept" | "reject", contact };
    case "merge":
      return field("other") === "" ? null : { action: "merge", contact, others: [field("other")] };
    case "undo":
      return /^\d{1,9}$/.test(field("number")) ? { action: "undo", number: Number(field("number")) } : null;
    default:
      return null;
  }
}
