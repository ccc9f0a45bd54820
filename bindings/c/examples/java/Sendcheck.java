import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;

/** Checks, plans and fixes messages for the Linq Partner API v3 before you send them: libsendcheck, through JNA. */
public final class Sendcheck {
    private Sendcheck() {}

    private static final SendcheckLibrary C = SendcheckLibrary.LIBRARY;
    private static final int UNKNOWN_OPERATION = 2;
    private static final int UNCHECKED_OPERATION = 7;

    /** A link in a text. Start and end (exclusive) are in UTF-16 code units. */
    public record Link(int start, int end, boolean strong) {}

    /** Checks a document, given as its bytes. Options are JSON, or null. Returns the report in JSON. */
    public static String check(String operation, byte[] json, String options) {
        return report(C::sendcheck_check, operation, json, options);
    }

    /** Checks a document that was written as JSON from a value whose strings may contain lone surrogates. */
    public static String checkValue(String operation, String json, String options) {
        return report(C::sendcheck_check_value, operation, jsonBytes(json), options);
    }

    /** Finds every link in a text, weak ones included. */
    public static List<Link> findLinks(String text) {
        PointerByReference out = new PointerByReference();
        // U+FFFD for each lone surrogate: offsets stay.
        byte[] bytes = bytes(withoutLoneSurrogates(text, unit -> "\uFFFD"));
        require(C.sendcheck_links_find(notEmpty(bytes), size(bytes), out));
        Pointer links = out.getValue();
        // sendcheck_link: kind, confidence, range in bytes, range in UTF-16 code units.
        try (Memory link = new Memory(8 + 4L * Native.SIZE_T_SIZE)) {
            List<Link> found = new ArrayList<>();
            for (int i = 0; C.sendcheck_links_get(links, new SendcheckLibrary.Size(i), link) != 0; i++) {
                long utf16 = 8 + 2L * Native.SIZE_T_SIZE;
                int start = Math.toIntExact(SendcheckLibrary.read(link, utf16));
                int end = Math.toIntExact(SendcheckLibrary.read(link, utf16 + Native.SIZE_T_SIZE));
                found.add(new Link(start, end, link.getInt(4) == 1));
            }
            return found;
        } finally {
            C.sendcheck_links_free(links);
        }
    }

    /**
     * Plans an input: a JSON object with {@code content} or {@code message}, and where it is sent. Options are JSON, or
     * null. Returns {@code sends} and {@code notes}, or {@code error} with the report, in JSON.
     */
    public static String plan(String input, String options) {
        byte[] json = jsonBytes(input);
        return planned(withOptions(options, made -> {
            PointerByReference plan = new PointerByReference();
            require(C.sendcheck_plan(notEmpty(json), size(json), made, plan));
            return plan;
        }));
    }

    /** Plans a content that arrives in chunks. One thread at a time may use it. */
    public static final class Planner implements AutoCloseable {
        private Pointer planner;
        /** The first half of a surrogate pair at the end of the last chunk. */
        private String half = "";

        /** The input has no {@code content}. Options are those of {@link #plan}. */
        public Planner(String input, String options) {
            byte[] json = jsonBytes(input);
            planner = withOptions(options, made -> {
                PointerByReference out = new PointerByReference();
                require(C.sendcheck_planner_new(notEmpty(json), size(json), made, out));
                return out;
            }).getValue();
        }

        /**
         * Adds a chunk, which may end anywhere. Returns a plan of the requests that no later text can change.
         *
         * @throws IllegalArgumentException for a lone surrogate; it ends the planner
         */
        public String push(String chunk) {
            String content = half + chunk;
            boolean waits = !content.isEmpty() && Character.isHighSurrogate(content.charAt(content.length() - 1));
            half = waits ? content.substring(content.length() - 1) : "";
            byte[] text = content(content.substring(0, content.length() - half.length()));
            PointerByReference plan = new PointerByReference();
            require(C.sendcheck_planner_push(planner, notEmpty(text), size(text), plan));
            return planned(plan);
        }

        /** Ends the content. Returns a plan of the other requests, with all notes. */
        public String finish() {
            content(half);
            PointerByReference plan = new PointerByReference();
            require(C.sendcheck_planner_finish(planner, plan));
            return planned(plan);
        }

        private byte[] content(String text) {
            withoutLoneSurrogates(text, unit -> {
                close();
                throw new IllegalArgumentException(String.format("content has the lone surrogate U+%04X", unit));
            });
            return bytes(text);
        }

        @Override
        public void close() {
            C.sendcheck_planner_free(planner);
            planner = null;
        }
    }

    private static String planned(PointerByReference plan) {
        return taken(plan, C::sendcheck_plan_json, C::sendcheck_plan_free);
    }

    /** A fixed document. The JSON has {@code document}, {@code applied} and {@code report}. */
    public record Fixed(String document, String json) {}

    /** Applies every safe fix to a document, and the unsafe ones, too, if wanted. */
    public static Fixed fix(String operation, byte[] json, String options, boolean isUnsafe) {
        PointerByReference fixed = found(operation, options, (name, made, out) ->
            C.sendcheck_fix(name, notEmpty(json), size(json), made, isUnsafe ? 1 : 0, out));
        SendcheckLibrary.SizeByReference len = new SendcheckLibrary.SizeByReference();
        String document = text(C.sendcheck_fixed_document(fixed.getValue(), len), len);
        return new Fixed(document, taken(fixed, C::sendcheck_fixed_json, C::sendcheck_fixed_free));
    }

    /** Returns a fix for each diagnostic that has one, as a JSON array. */
    public static String fixes(String operation, byte[] json, String options) {
        PointerByReference fixes = found(operation, options, (name, made, out) ->
            C.sendcheck_fixes_find(name, notEmpty(json), size(json), made, out));
        return taken(fixes, C::sendcheck_fixes_json, C::sendcheck_fixes_free);
    }

    private static final List<String> SERVICES = List.of("iMessage", "SMS", "RCS");

    /**
     * Returns in JSON what recipients get of a message on a service, and what is lost; for null, on every service. If
     * the message has errors, returns their report.
     */
    public static String preview(String message, String service) {
        int number = service == null ? SERVICES.size() : SERVICES.indexOf(service);
        byte[] json = jsonBytes(message);
        PointerByReference preview = new PointerByReference();
        require(C.sendcheck_preview(notEmpty(json), size(json), number, preview));
        return taken(preview, C::sendcheck_preview_json, C::sendcheck_preview_free);
    }

    private interface Check {
        int call(String name, byte[] json, SendcheckLibrary.Size len, Pointer options, PointerByReference out);
    }

    private static String report(Check check, String operation, byte[] json, String options) {
        PointerByReference report = found(operation, options, (name, made, out) ->
            check.call(name, notEmpty(json), size(json), made, out));
        return taken(report, C::sendcheck_report_json, C::sendcheck_report_free);
    }

    private interface Find {
        int call(String operation, Pointer options, PointerByReference out);
    }

    private static PointerByReference found(String operation, String options, Find find) {
        if (operation.indexOf('\0') >= 0) {
            // A C string would end at the NUL.
            throw new IllegalArgumentException("unknown operation `" + operation + "`");
        }
        return withOptions(options, made -> {
            PointerByReference out = new PointerByReference();
            requireOperation(find.call(operation, made, out), operation);
            return out;
        });
    }

    private static PointerByReference withOptions(String json, Function<Pointer, PointerByReference> call) {
        Pointer made = json == null ? null : options(json);
        try {
            return call.apply(made);
        } finally {
            C.sendcheck_options_free(made);
        }
    }

    /** Copies the JSON of an object, and frees it. */
    private static String taken(PointerByReference object,
            BiFunction<Pointer, SendcheckLibrary.SizeByReference, Pointer> json, Consumer<Pointer> free) {
        try {
            SendcheckLibrary.SizeByReference len = new SendcheckLibrary.SizeByReference();
            return text(json.apply(object.getValue(), len), len);
        } finally {
            free.accept(object.getValue());
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** The bytes of JSON, in which a lone surrogate is an escape. */
    private static byte[] jsonBytes(String json) {
        return bytes(withoutLoneSurrogates(json, unit -> String.format("\\u%04x", unit)));
    }

    private static String withoutLoneSurrogates(String text, IntFunction<String> replacement) {
        StringBuilder out = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                out.append(replacement.apply(c));
            } else {
                out.appendCodePoint(c);
            }
        });
        return out.toString();
    }

    private static SendcheckLibrary.Size size(byte[] bytes) {
        return new SendcheckLibrary.Size(bytes.length);
    }

    /** JNA passes NULL for an empty array, which the library rejects. */
    private static byte[] notEmpty(byte[] bytes) {
        return bytes.length == 0 ? new byte[1] : bytes;
    }

    private static Pointer options(String json) {
        Pointer options = C.sendcheck_options_new();
        byte[] bytes = jsonBytes(json);
        if (C.sendcheck_options_set_json(options, bytes, size(bytes)) != 0) {
            SendcheckLibrary.SizeByReference len = new SendcheckLibrary.SizeByReference();
            String message = text(C.sendcheck_options_error(options, len), len);
            C.sendcheck_options_free(options);
            throw new IllegalArgumentException(message);
        }
        return options;
    }

    private static String text(Pointer text, SendcheckLibrary.SizeByReference len) {
        return new String(text.getByteArray(0, len.value()), StandardCharsets.UTF_8);
    }

    private static void require(int status) {
        if (status != 0) {
            throw new IllegalArgumentException(C.sendcheck_status_message(status));
        }
    }

    private static void requireOperation(int status, String operation) {
        if (status == UNCHECKED_OPERATION) {
            throw new IllegalArgumentException("sendcheck does not check `" + operation + "`");
        }
        if (status == UNKNOWN_OPERATION) {
            String nearest = C.sendcheck_operation_nearest(operation, null);
            String help = nearest == null ? "" : "; did you mean `" + nearest + "`?";
            throw new IllegalArgumentException("unknown operation `" + operation + "`" + help);
        }
        require(status);
    }
}
