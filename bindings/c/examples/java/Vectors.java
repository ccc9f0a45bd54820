import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Runs the conformance vectors through JNA: java Vectors DIRECTORY. */
public final class Vectors {
    private static int run = 0;
    private static int failed = 0;

    public static void main(String[] arguments) throws IOException {
        try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(arguments[0]), "*.jsonl")) {
            for (Path file : files) {
                boolean valuesOnly = file.endsWith("values-only.jsonl");
                for (String line : Files.readString(file).split("\n")) {
                    run(JsonParser.parseString(line).getAsJsonObject(), valuesOnly);
                }
            }
        }
        mistakes();
        System.out.println("Java: " + run + " vectors, " + failed + " failed");
        System.exit(run > 0 && failed == 0 ? 0 : 1);
    }

    private static void run(JsonObject vector, boolean valuesOnly) {
        String operation = vector.get("operation").getAsString();
        String options = vector.has("options") ? vector.get("options").toString() : null;
        String json;
        if (valuesOnly) {
            json = Sendcheck.checkValue(operation, escaped(vector.get("input").toString()), options);
        } else {
            String document = vector.has("raw") ? vector.get("raw").getAsString() : vector.get("input").toString();
            json = Sendcheck.check(operation, document.getBytes(StandardCharsets.UTF_8), options);
        }
        run++;
        if (!asExpected(vector, JsonParser.parseString(json).getAsJsonObject())) {
            failed++;
            System.err.println(vector.get("name") + "\n  expected " + vector.get("expect") + "\n  found    " + json);
        }
    }

    /** Half a surrogate pair has no bytes; JSON writes it as an escape. */
    private static String escaped(String json) {
        StringBuilder out = new StringBuilder();
        json.chars().forEach(unit -> {
            if (Character.isSurrogate((char) unit)) {
                out.append(String.format("\\u%04x", unit));
            } else {
                out.append((char) unit);
            }
        });
        return out.toString();
    }

    private static boolean asExpected(JsonObject vector, JsonObject report) {
        JsonArray expected = vector.getAsJsonArray("expect");
        JsonArray found = report.getAsJsonArray("diagnostics");
        boolean same = expected.size() == found.size() && matches(usual(vector, found), report);
        for (int i = 0; same && i < expected.size(); i++) {
            JsonObject want = expected.get(i).getAsJsonObject();
            JsonObject have = found.get(i).getAsJsonObject();
            same = matches(want, have) && want.has("range") == have.has("range");
        }
        return same;
    }

    /** What a report says of itself, unless the vector says otherwise. */
    private static JsonObject usual(JsonObject vector, JsonArray found) {
        int errors = 0;
        for (JsonElement one : found) {
            errors += one.getAsJsonObject().get("severity").getAsString().equals("error") ? 1 : 0;
        }
        JsonObject facts = new JsonObject();
        facts.add("operation", vector.get("operation"));
        facts.addProperty("errors", errors);
        facts.addProperty("warnings", found.size() - errors);
        facts.addProperty("truncated", false);
        if (vector.has("report")) {
            vector.getAsJsonObject("report").entrySet().forEach(fact -> facts.add(fact.getKey(), fact.getValue()));
        }
        if (!facts.has("valid")) {
            facts.addProperty("valid", facts.get("errors").getAsInt() == 0);
        }
        return facts;
    }

    /** Whether all that is expected is there. Null and false mean that the key is absent, or false. */
    private static boolean matches(JsonObject expected, JsonObject found) {
        return expected.entrySet().stream().allMatch(fact -> {
            JsonElement have = found.get(fact.getKey());
            return fact.getValue().equals(have) || (isNothing(fact.getValue()) && isNothing(have));
        });
    }

    private static boolean isNothing(JsonElement value) {
        return value == null || value.equals(JsonNull.INSTANCE) || value.equals(new JsonPrimitive(false));
    }

    /** What the caller gets wrong is told, with the library's words. */
    private static void mistakes() {
        for (String[] mistake : new String[][] {{"chats.creat", null}, {"message", "{\"strict_link\": true}"}}) {
            try {
                Sendcheck.check(mistake[0], new byte[] {'{', '}'}, mistake[1]);
                failed++;
                System.err.println("not refused: " + mistake[0] + " " + mistake[1]);
            } catch (IllegalArgumentException told) {
                if (told.getMessage().isEmpty()) {
                    failed++;
                }
            }
        }
    }
}
