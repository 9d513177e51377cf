/// What is done about connections that are kept for the next call.
@NullMarked
package io.strongroom.api.http.idle;

import org.jspecify.annotations.NullMarked;
