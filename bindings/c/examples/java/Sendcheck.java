import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;
import java.nio.charset.StandardCharsets;

/** Checks documents for the Linq Partner API v3 before they are sent: libsendcheck, by way of JNA. */
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

    /** The functions of sendcheck.h that are used here. */
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

        String sendcheck_status_message(int status);
    }

    /** A place for a size_t. */
    public static final class SizeByReference extends com.sun.jna.ptr.ByReference {
        public SizeByReference() {
            super(Native.SIZE_T_SIZE);
        }

        int value() {
            Pointer place = getPointer();
            return Math.toIntExact(Native.SIZE_T_SIZE == 8 ? place.getLong(0) : place.getInt(0));
        }
    }

    /** Checks a document, given as its bytes; returns the report in JSON. Options are JSON, or null. */
    public static String check(String operation, byte[] json, String options) {
        return report(C.LIBRARY::sendcheck_check, operation, json, options);
    }

    /** Checks a document that was written as JSON from a value whose strings may hold half a surrogate pair. */
    public static String checkValue(String operation, String json, String options) {
        return report(C.LIBRARY::sendcheck_check_value, operation, json.getBytes(StandardCharsets.UTF_8), options);
    }

    private interface Check {
        int call(String operation, byte[] json, Size len, Pointer options, PointerByReference out);
    }

    private static String report(Check check, String operation, byte[] json, String options) {
        Pointer made = options == null ? null : options(options);
        PointerByReference report = new PointerByReference();
        try {
            // JNA passes no array for an empty one; the library wants a place even then.
            byte[] bytes = json.length == 0 ? new byte[1] : json;
            require(check.call(operation, bytes, new Size(json.length), made, report));
            SizeByReference len = new SizeByReference();
            return text(C.LIBRARY.sendcheck_report_json(report.getValue(), len), len);
        } finally {
            C.LIBRARY.sendcheck_report_free(report.getValue());
            C.LIBRARY.sendcheck_options_free(made);
        }
    }

    private static Pointer options(String json) {
        Pointer options = C.LIBRARY.sendcheck_options_new();
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        if (C.LIBRARY.sendcheck_options_set_json(options, bytes, new Size(bytes.length)) != 0) {
            SizeByReference len = new SizeByReference();
            String why = text(C.LIBRARY.sendcheck_options_error(options, len), len);
            C.LIBRARY.sendcheck_options_free(options);
            throw new IllegalArgumentException(why);
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
}
