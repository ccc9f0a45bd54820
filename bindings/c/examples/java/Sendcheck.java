import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Checks messages for the Linq Partner API v3 before you send them: libsendcheck, through JNA. */
public final class Sendcheck {
    private Sendcheck() {}

    /** A size_t. */
    public static final class Size extends IntegerType {
        private static final long serialVersionUID = 1;

        public Size() {
            this(0);
        }

        public Size(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    /** The functions of sendcheck.h that this class calls. */
    private interface C extends Library {
        C LIBRARY = Native.load("sendcheck", C.class);

        Pointer sendcheck_options_new();

        int sendcheck_options_set_json(Pointer options, byte[] json, Size len);

        Pointer sendcheck_options_error(Pointer options, SizeByReference len);

        void sendcheck_options_free(Pointer options);

        int sendcheck_check(String operation, byte[] json, Size len, Pointer options, PointerByReference out);

        int sendcheck_check_value(String operation, byte[] json, Size len, Pointer options, PointerByReference out);

        Pointer sendcheck_report_json(Pointer report, SizeByReference len);

        void sendcheck_report_free(Pointer report);

        int sendcheck_links_find(byte[] text, Size len, PointerByReference out);

        Size sendcheck_links_len(Pointer links);

        byte sendcheck_links_get(Pointer links, Size index, Pointer link);

        void sendcheck_links_free(Pointer links);

        String sendcheck_status_message(int status);

        String sendcheck_operation_nearest(String name, SizeByReference len);
    }

    private static final int UNKNOWN_OPERATION = 2;
    private static final int UNCHECKED_OPERATION = 7;

    /** A pointer to a size_t. */
    public static final class SizeByReference extends com.sun.jna.ptr.ByReference {
        public SizeByReference() {
            super(Native.SIZE_T_SIZE);
        }

        int value() {
            return Math.toIntExact(size(getPointer(), 0));
        }
    }

    private static long size(Pointer pointer, long offset) {
        return Native.SIZE_T_SIZE == 8 ? pointer.getLong(offset) : pointer.getInt(offset);
    }

    /** A link in a text. Start and end (exclusive) are in UTF-16 code units. */
    public record Link(int start, int end, boolean strong) {}

    /** Checks a document, given as its bytes. Options are JSON, or null. Returns the report in JSON. */
    public static String check(String operation, byte[] json, String options) {
        return report(C.LIBRARY::sendcheck_check, operation, json, options);
    }

    /** Checks a document that was written as JSON from a value whose strings may contain lone surrogates. */
    public static String checkValue(String operation, String json, String options) {
        return report(C.LIBRARY::sendcheck_check_value, operation, json.getBytes(StandardCharsets.UTF_8), options);
    }

    /** Finds every link in a text, weak ones included. */
    public static List<Link> findLinks(String text) {
        PointerByReference out = new PointerByReference();
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        require(C.LIBRARY.sendcheck_links_find(notEmpty(bytes), new Size(bytes.length), out));
        Pointer links = out.getValue();
        // sendcheck_link: kind, confidence, range in bytes, range in UTF-16 code units.
        try (Memory link = new Memory(8 + 4L * Native.SIZE_T_SIZE)) {
            List<Link> found = new ArrayList<>();
            for (int i = 0; C.LIBRARY.sendcheck_links_get(links, new Size(i), link) != 0; i++) {
                long utf16 = 8 + 2L * Native.SIZE_T_SIZE;
                int start = Math.toIntExact(size(link, utf16));
                int end = Math.toIntExact(size(link, utf16 + Native.SIZE_T_SIZE));
                found.add(new Link(start, end, link.getInt(4) == 1));
            }
            return found;
        } finally {
            C.LIBRARY.sendcheck_links_free(links);
        }
    }

    private interface Check {
        int call(String operation, byte[] json, Size len, Pointer options, PointerByReference out);
    }

    private static String report(Check check, String operation, byte[] json, String options) {
        if (operation.indexOf('\0') >= 0) {
            // A C string would end at the NUL.
            throw new IllegalArgumentException("unknown operation `" + operation + "`");
        }
        Pointer made = options == null ? null : options(options);
        PointerByReference report = new PointerByReference();
        try {
            int status = check.call(operation, notEmpty(json), new Size(json.length), made, report);
            requireOperation(status, operation);
            SizeByReference len = new SizeByReference();
            return text(C.LIBRARY.sendcheck_report_json(report.getValue(), len), len);
        } finally {
            C.LIBRARY.sendcheck_report_free(report.getValue());
            C.LIBRARY.sendcheck_options_free(made);
        }
    }

    /** JNA passes NULL for an empty array, which the library rejects. */
    private static byte[] notEmpty(byte[] bytes) {
        return bytes.length == 0 ? new byte[1] : bytes;
    }

    private static Pointer options(String json) {
        Pointer options = C.LIBRARY.sendcheck_options_new();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (C.LIBRARY.sendcheck_options_set_json(options, bytes, new Size(bytes.length)) != 0) {
            SizeByReference len = new SizeByReference();
            String message = text(C.LIBRARY.sendcheck_options_error(options, len), len);
            C.LIBRARY.sendcheck_options_free(options);
            throw new IllegalArgumentException(message);
        }
        return options;
    }

    private static String text(Pointer text, SizeByReference len) {
        return new String(text.getByteArray(0, len.value()), StandardCharsets.UTF_8);
    }

    private static void require(int status) {
        if (status != 0) {
            throw new IllegalArgumentException(C.LIBRARY.sendcheck_status_message(status));
        }
    }

    private static void requireOperation(int status, String operation) {
        if (status == UNCHECKED_OPERATION) {
            throw new IllegalArgumentException("sendcheck does not check `" + operation + "`");
        }
        if (status == UNKNOWN_OPERATION) {
            String nearest = C.LIBRARY.sendcheck_operation_nearest(operation, null);
            String help = nearest == null ? "" : "; did you mean `" + nearest + "`?";
            throw new IllegalArgumentException("unknown operation `" + operation + "`" + help);
        }
        require(status);
    }
}
