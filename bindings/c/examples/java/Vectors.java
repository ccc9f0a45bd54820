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

/** Runs conformance vectors through JNA: java Vectors DIRECTORY... */
public final class Vectors {
    private static int run = 0;
    private static int failed = 0;

    public static void main(String[] arguments) throws IOException {
        for (String directory : arguments) {
            try (DirectoryStream<Path> files = Files.newDirectoryStream(Path.of(directory), "*.jsonl")) {
                for (Path file : files) {
                    boolean valuesOnly = file.endsWith("values-only.jsonl");
                    for (String line : Files.readString(file).split("\n")) {
                        run(JsonParser.parseString(line).getAsJsonObject(), valuesOnly);
                    }
                }
            }
        }
        mistakes();
        System.out.println("Java: " + run + " vectors, " + failed + " failed");
        System.exit(run > 0 && failed == 0 ? 0 : 1);
    }

    private static void run(JsonObject vector, boolean valuesOnly) {
        run++;
        if (vector.has("links")) {
            runLinks(vector);
            return;
        }
        if (vector.has("fn")) {
            runCompose(vector);
            return;
        }
        String operation = vector.get("operation").getAsString();
        String options = vector.has("options") ? vector.get("options").toString() : null;
        String json;
        if (valuesOnly) {
            json = Sendcheck.checkValue(operation, vector.get("input").toString(), options);
        } else {
            String document = vector.has("raw") ? vector.get("raw").getAsString() : vector.get("input").toString();
            json = Sendcheck.check(operation, document.getBytes(StandardCharsets.UTF_8), options);
        }
        if (!asExpected(vector, JsonParser.parseString(json).getAsJsonObject())) {
            failed++;
            System.err.println(vector.get("name") + "\n  expected " + vector.get("expect") + "\n  found    " + json);
        }
    }

    /** A vector of links: {@code links} is a list of [start, end, confidence], in UTF-16 code units. */
    private static void runLinks(JsonObject vector) {
        JsonArray found = new JsonArray();
        for (Sendcheck.Link link : Sendcheck.findLinks(vector.get("text").getAsString())) {
            JsonArray one = new JsonArray();
            one.add(link.start());
            one.add(link.end());
            one.add(link.strong() ? "strong" : "weak");
            found.add(one);
        }
        // Numbers compare by their text: a parsed one is not an Integer.
        if (!found.toString().equals(vector.get("links").toString())) {
            failed++;
            System.err.println(vector.get("name") + "\n  expected " + vector.get("links") + "\n  found    " + found);
        }
    }

    /** A vector of composing: what a function returns is equal to the expectation. */
    private static void runCompose(JsonObject vector) {
        JsonElement found = Compose.run(vector);
        // Numbers that were written as JSON are parsed in the same way as the expectation.
        if (!vector.get("expect").equals(JsonParser.parseString(found.toString()))) {
            failed++;
            System.err.println(vector.get("name") + "\n  expected " + vector.get("expect") + "\n  found    " + found);
        }
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

    /** The facts of a report, where the vector does not have its own. */
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

    /** Returns whether a diagnostic has every expected value. Null and false mean that the key is absent, or false. */
    private static boolean matches(JsonObject expected, JsonObject found) {
        return expected.entrySet().stream().allMatch(fact -> {
            JsonElement have = found.get(fact.getKey());
            return fact.getValue().equals(have) || (isNothing(fact.getValue()) && isNothing(have));
        });
    }

    private static boolean isNothing(JsonElement value) {
        return value == null || value.equals(JsonNull.INSTANCE) || value.equals(new JsonPrimitive(false));
    }

    /** Invalid arguments throw the message of the library. */
    private static void mistakes() {
        String[][] mistakes = {
            {"chats.creat", null, "unknown operation `chats.creat`; did you mean `chats.create`?"},
            {"message\0", null, "unknown operation `message\0`"},
            {"messages.delete", null, "sendcheck does not check `messages.delete`"},
            {"message", "{\"strict_link\": true}", "unknown option `strict_link`; did you mean `strict_links`?"},
        };
        for (String[] mistake : mistakes) {
            String thrown = null;
            try {
                Sendcheck.check(mistake[0], new byte[] {'{', '}'}, mistake[1]);
            } catch (IllegalArgumentException error) {
                thrown = error.getMessage();
            }
            if (!mistake[2].equals(thrown)) {
                failed++;
                System.err.println("expected " + mistake[2] + "\n  found    " + thrown);
            }
        }
    }
}
