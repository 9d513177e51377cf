/// The JSON of the HTTP contract: the calls as a Retrofit interface, the records their answers are
/// read into, the bodies of writes, and the bodies of failures. Everything read here is as the
/// server sent it; [io.strongroom.api] judges it.
@NullMarked
package io.strongroom.api.json;

import org.jspecify.annotations.NullMarked;
