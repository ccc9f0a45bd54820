import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.StandardCharsets;

/** Runs the functions of composing for a vector: plan, stream, fixes and preview. */
final class Compose {
    private Compose() {}

    /** Returns what the function returns, in the form of the expectation. */
    static JsonElement run(JsonObject vector) {
        String options = vector.has("options") ? vector.get("options").toString() : null;
        return switch (vector.get("fn").getAsString()) {
            case "plan" -> result(Sendcheck.plan(vector.get("input").toString(), options));
            case "stream" -> stream(vector, options);
            case "fixes" -> fixes(vector, options);
            case "preview" -> {
                String service = vector.has("service") ? vector.get("service").getAsString() : null;
                yield result(Sendcheck.preview(vector.get("message").toString(), service));
            }
            default -> throw new IllegalArgumentException(vector.get("fn").toString());
        };
    }

    private static JsonElement stream(JsonObject vector, String options) {
        JsonArray released = new JsonArray();
        JsonArray sends = new JsonArray();
        try (Sendcheck.Planner planner = new Sendcheck.Planner(vector.get("input").toString(), options)) {
            for (JsonElement chunk : vector.getAsJsonArray("chunks")) {
                JsonObject plan = result(planner.push(chunk.getAsString()));
                if (plan.has("error")) {
                    return plan;
                }
                released.add(plan.getAsJsonArray("sends").size());
                sends.addAll(plan.getAsJsonArray("sends"));
            }
            JsonObject rest = result(planner.finish());
            if (!rest.has("error")) {
                sends.addAll(rest.getAsJsonArray("sends"));
                rest.add("sends", sends);
                rest.add("released", released);
            }
            return rest;
        }
    }

    private static JsonElement fixes(JsonObject vector, String options) {
        String operation = vector.get("operation").getAsString();
        byte[] document = vector.get("document").toString().getBytes(StandardCharsets.UTF_8);
        JsonArray fixes = JsonParser.parseString(Sendcheck.fixes(operation, document, options)).getAsJsonArray();
        for (JsonElement fix : fixes) {
            fix.getAsJsonObject().remove("title");
            fix.getAsJsonObject().remove("text_edits");
        }
        JsonElement safe = fixed(operation, document, options, false);
        JsonElement guessed = fixed(operation, document, options, true);
        JsonObject found = new JsonObject();
        found.add("fixes", fixes);
        found.add("safe", safe);
        if (!guessed.equals(safe)) {
            found.add("unsafe", guessed);
        }
        return found;
    }

    private static JsonElement fixed(String operation, byte[] document, String options, boolean isUnsafe) {
        Sendcheck.Fixed fixed = Sendcheck.fix(operation, document, options, isUnsafe);
        JsonElement text = JsonParser.parseString(fixed.document());
        JsonElement json = JsonParser.parseString(fixed.json()).getAsJsonObject().get("document");
        if (!text.equals(json)) {
            throw new IllegalStateException(fixed.document() + " is not " + json);
        }
        return text;
    }

    /** Parses a result; an error becomes its first diagnostic, as vectors have it. */
    private static JsonObject result(String json) {
        JsonObject result = JsonParser.parseString(json).getAsJsonObject();
        JsonObject report = result.has("error") ? result.getAsJsonObject("error") : result;
        if (!report.has("diagnostics")) {
            return result;
        }
        JsonObject first = report.getAsJsonArray("diagnostics").get(0).getAsJsonObject();
        JsonObject error = new JsonObject();
        for (String key : new String[] {"rule", "path", "range"}) {
            if (first.has(key)) {
                error.add(key, first.get(key));
            }
        }
        JsonObject found = new JsonObject();
        found.add("error", error);
        return found;
    }
}
