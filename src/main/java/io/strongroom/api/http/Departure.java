package io.strongroom.api.http;

import okhttp3.Request;

/// Whether any byte of a request may have left this machine. A write that broke off before that is
/// surely not stored.
public final class Departure {

    private volatile boolean begun;

    Departure() {}

    void begin() {
        begun = true;
    }

    /// Whether a request of [AuthorizedCalls] may have left.
    public static boolean begun(Request request) {
        Departure departure = request.tag(Departure.class);
        return departure == null || departure.begun;
    }
}
