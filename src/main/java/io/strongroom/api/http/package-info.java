/// HTTP as this program speaks it, on top of OkHttp: sent once unless it is a read, never
/// redirected, with the key for one server only, and with an end to every wait and every body. It
/// knows nothing of secrets.
@NullMarked
package io.strongroom.api.http;

import org.jspecify.annotations.NullMarked;
