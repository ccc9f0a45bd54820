import { checkMessage, explain } from "sendcheck";
function answered() {
  const { diagnostics: [found] } = checkMessage({ parts: [{ type: "text", value: "🎉 https://example.com" }] }, { firstMessage: true });
  const answer = { rule: found.rule, range: found.range, source: explain(found.rule).source.length > 0 };
return answer;
}
export const dynamic = "force-dynamic";
export const GET = () => Response.json(answered());
