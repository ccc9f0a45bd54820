import com.sun.jna.IntegerType;
import com.sun.jna.Library;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.PointerByReference;

/** The functions of sendcheck.h that {@link Sendcheck} calls. */
interface SendcheckLibrary extends Library {
    SendcheckLibrary LIBRARY = Native.load("sendcheck", SendcheckLibrary.class);

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

    int sendcheck_plan(byte[] json, Size len, Pointer options, PointerByReference out);

    Pointer sendcheck_plan_json(Pointer plan, SizeByReference len);

    void sendcheck_plan_free(Pointer plan);

    int sendcheck_planner_new(byte[] json, Size len, Pointer options, PointerByReference out);

    int sendcheck_planner_push(Pointer planner, byte[] text, Size len, PointerByReference out);

    int sendcheck_planner_finish(Pointer planner, PointerByReference out);

    void sendcheck_planner_free(Pointer planner);

    int sendcheck_fix(String operation, byte[] json, Size len, Pointer options, int upTo, PointerByReference out);

    Pointer sendcheck_fixed_document(Pointer fixed, SizeByReference len);

    Pointer sendcheck_fixed_json(Pointer fixed, SizeByReference len);

    void sendcheck_fixed_free(Pointer fixed);

    int sendcheck_fixes_find(String operation, byte[] json, Size len, Pointer options, PointerByReference out);

    Pointer sendcheck_fixes_json(Pointer fixes, SizeByReference len);

    void sendcheck_fixes_free(Pointer fixes);

    int sendcheck_preview(byte[] json, Size len, int service, PointerByReference out);

    Pointer sendcheck_preview_json(Pointer preview, SizeByReference len);

    void sendcheck_preview_free(Pointer preview);

    String sendcheck_status_message(int status);

    String sendcheck_operation_nearest(String name, SizeByReference len);

    /** A size_t. */
    final class Size extends IntegerType {
        private static final long serialVersionUID = 1;

        public Size() {
            this(0);
        }

        public Size(long value) {
            super(Native.SIZE_T_SIZE, value, true);
        }
    }

    /** A pointer to a size_t. */
    final class SizeByReference extends com.sun.jna.ptr.ByReference {
        public SizeByReference() {
            super(Native.SIZE_T_SIZE);
        }

        int value() {
            return Math.toIntExact(read(getPointer(), 0));
        }
    }

    /** Reads a size_t. */
    static long read(Pointer pointer, long offset) {
        return Native.SIZE_T_SIZE == 8 ? pointer.getLong(offset) : pointer.getInt(offset);
    }
}
