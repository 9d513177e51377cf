package io.strongroom.vault.store.sqlite;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/// Runs statements and closes them: one that stays open keeps SQLite from the next change.
public final class Sql {

    private Sql() {}

    /// Makes something of one row of a result.
    ///
    /// @param <T> what
    @FunctionalInterface
    public interface RowReader<T> {
        /// Reads the row the result stands on.
        T read(ResultSet row) throws SQLException;
    }

    /// Runs a statement that has no parameters and whose result, if any, does not matter.
    public static void run(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    /// Runs a query and reads every row of its result.
    public static <T> List<T> query(
            Connection connection, String sql, RowReader<T> reader, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters);
                ResultSet result = statement.executeQuery()) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        }
    }

    /// Runs a query whose result is one number.
    public static long number(Connection connection, String sql, Object... parameters)
            throws SQLException {
        return query(connection, sql, row -> row.getLong(1), parameters).getFirst();
    }

    /// Runs a change.
    ///
    /// @return how many rows it changed
    public static int update(Connection connection, String sql, Object... parameters)
            throws SQLException {
        try (PreparedStatement statement = prepare(connection, sql, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement prepare(
            Connection connection, String sql, Object... parameters) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        try {
            for (int at = 0; at < parameters.length; at++) {
                statement.setObject(at + 1, parameters[at]);
            }
            return statement;
        } catch (SQLException unbound) {
            statement.close();
            throw unbound;
        }
    }
}
