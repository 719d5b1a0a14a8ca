package org.teilhabe.platform.tenancy;

import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The centre this thread works for. Set from the host name, from an event, or by a job; read by every transaction. */
public final class CurrentCentre {
    private static final ThreadLocal<@Nullable Centre> CURRENT = new ThreadLocal<>();

    private CurrentCentre() {}

    public static Optional<Centre> find() {
        return Optional.ofNullable(CURRENT.get());
    }

    public static Centre get() {
        return find().orElseThrow(() -> new IllegalStateException("No centre is set for this work"));
    }

    public static UUID id() {
        return get().id();
    }

    /** Does the work for the given centre, then returns to whatever was set before. */
    public static <T extends @Nullable Object> T call(Centre centre, Callable<T> work) throws Exception {
        var before = CURRENT.get();
        CURRENT.set(centre);
        try {
            return work.call();
        } finally {
            restore(before);
        }
    }

    /** Does the work for the given centre, then returns to whatever was set before. */
    public static void run(Centre centre, Runnable work) {
        var before = CURRENT.get();
        CURRENT.set(centre);
        try {
            work.run();
        } finally {
            restore(before);
        }
    }

    private static void restore(@Nullable Centre before) {
        if (before == null) CURRENT.remove();
        else CURRENT.set(before);
    }
}
