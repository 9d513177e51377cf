/// Tests of the contract as a server, in process and over loopback.
@NullMarked
package io.strongroom.vault.http;

import org.jspecify.annotations.NullMarked;
