package org.teilhabe.platform.tenancy;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.teilhabe.platform.Settings;
import org.teilhabe.platform.postgres.DataFolder;
import org.teilhabe.platform.postgres.EmbeddedPostgres;

/** Two sign-ins to one database: the application's, which owns nothing and obeys the policies, and the owner's for migrations. */
@Configuration(proxyBeanMethods = false)
class Database {
    @Bean
    DataFolder dataFolder() {
        return DataFolder.standard();
    }

    @Bean(destroyMethod = "close")
    @Conditional(WithoutExternalDatabase.class)
    EmbeddedPostgres embeddedPostgres(DataFolder data) {
        var durable = !Boolean.getBoolean("teilhabe.test");
        return Boolean.getBoolean("teilhabe.join")
                ? EmbeddedPostgres.startOrJoin(data)
                : EmbeddedPostgres.start(data, durable);
    }

    @Bean
    @Primary
    HikariDataSource dataSource(Settings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        return pool(
                "anwendung",
                settings.db(),
                settings.db().app(),
                EmbeddedPostgres.APPLICATION,
                embedded.getIfAvailable(),
                settings.db().pool());
    }

    @Bean
    @FlywayDataSource
    HikariDataSource ownerDataSource(Settings settings, ObjectProvider<EmbeddedPostgres> embedded) {
        var source = pool(
                "eigentum", settings.db(), settings.db().owner(), EmbeddedPostgres.OWNER, embedded.getIfAvailable(), 2);
        source.setMinimumIdle(0);
        source.setIdleTimeout(10_000);
        return source;
    }

    @Bean
    JdbcTransactionManager transactionManager(DataSource dataSource) {
        return new CentreTransactionManager(dataSource);
    }

    private static HikariDataSource pool(
            String name,
            Settings.Database db,
            Settings.Login login,
            String role,
            @Nullable EmbeddedPostgres embedded,
            int size) {
        var source = new HikariDataSource();
        source.setPoolName(name);
        source.setMaximumPoolSize(size);
        source.setMinimumIdle(Math.min(4, size));
        source.setJdbcUrl(embedded != null ? embedded.url() : db.url());
        source.setUsername(embedded != null || login.name() == null ? role : login.name());
        source.setPassword(embedded != null ? embedded.password(role) : login.password());
        source.addDataSourceProperty("reWriteBatchedInserts", "true");
        return source;
    }
}
