/// The client of the HTTP contract, for the hosted API and the vault alike. [SecretsClient] takes
/// and returns domain types and fails with an [ApiException]; Retrofit, OkHttp and the JSON records
/// stay inside.
@NullMarked
package io.strongroom.api;

import org.jspecify.annotations.NullMarked;
