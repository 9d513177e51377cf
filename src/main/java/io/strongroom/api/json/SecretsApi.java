package io.strongroom.api.json;

import okhttp3.RequestBody;

import org.jspecify.annotations.Nullable;

import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.PATCH;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/// The calls of the contract. The collection of secrets has its trailing slash, one secret has
/// none. A `teamId` that is null is not sent: it means personal.
public interface SecretsApi {

    /// Stores a secret; the team is in the body.
    @POST("api/v1/secrets/")
    Call<Dto.Data<Dto.Secret>> create(@Body RequestBody secret);

    /// One page of a scope's secrets.
    @GET("api/v1/secrets/")
    Call<Dto.Rows<Dto.Secret>> list(
            @Query("teamId") @Nullable String teamId,
            @Query("offset") int offset,
            @Query("limit") int limit);

    /// One secret.
    @GET("api/v1/secrets/{id}")
    Call<Dto.Data<Dto.Secret>> find(
            @Path("id") String id, @Query("teamId") @Nullable String teamId);

    /// Changes a secret.
    @PATCH("api/v1/secrets/{id}")
    Call<Dto.Data<Dto.Secret>> change(
            @Path("id") String id,
            @Query("teamId") @Nullable String teamId,
            @Body RequestBody change);

    /// Deletes a secret; whatever a 2xx brings is not read.
    @DELETE("api/v1/secrets/{id}")
    Call<Void> delete(@Path("id") String id, @Query("teamId") @Nullable String teamId);

    /// The value of a secret, from a vault of ours.
    @GET("api/v1/secrets/{id}/value")
    Call<Dto.Data<Dto.Value>> value(
            @Path("id") String id, @Query("teamId") @Nullable String teamId);

    /// One page of the caller's teams.
    @GET("api/v1/user/teams")
    Call<Dto.Rows<Dto.Team>> teams(@Query("offset") int offset, @Query("limit") int limit);

    /// Makes a team, in a vault of ours.
    @POST("api/v1/teams")
    Call<Dto.Data<Dto.Team>> createTeam(@Body RequestBody team);

    /// One page of a team's people.
    @GET("api/v1/teams/{id}/members")
    Call<Dto.Rows<Dto.Member>> members(
            @Path("id") String teamId, @Query("offset") int offset, @Query("limit") int limit);

    /// Who the caller is.
    @GET("api/v1/user/whoami")
    Call<Dto.Data<Dto.User>> whoami();

    /// What a vault of ours can do.
    @GET("api/v1/vault")
    Call<Dto.Data<Dto.Vault>> vault();
}
