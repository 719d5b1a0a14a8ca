package org.teilhabe.platform.tenancy;

import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.ConnectionHolder;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Tells the database which centre a transaction belongs to. The setting is local to the transaction, so a pooled
 * connection never carries it into the next one; without a centre the row-level-security policies show nothing.
 */
class CentreTransactionManager extends JdbcTransactionManager {
    CentreTransactionManager(DataSource dataSource) {
        super(dataSource);
    }

    @Override
    protected void doBegin(Object transaction, TransactionDefinition definition) {
        super.doBegin(transaction, definition);
        CurrentCentre.find().ifPresent(this::announce);
    }

    private void announce(Centre centre) {
        var source = obtainDataSource();
        var holder = (ConnectionHolder) TransactionSynchronizationManager.getResource(source);
        if (holder == null) throw new CannotCreateTransactionException("The transaction has no connection");
        try (var statement = holder.getConnection().prepareStatement("select set_config('app.centre', ?, true)")) {
            statement.setString(1, centre.id().toString());
            statement.execute();
        } catch (SQLException e) {
            throw new CannotCreateTransactionException("Could not set the centre of the transaction", e);
        }
    }
}
