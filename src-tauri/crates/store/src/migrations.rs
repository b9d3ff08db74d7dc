//! The numbered steps from an empty database to the present one.

use rusqlite::{Connection, TransactionBehavior};

use crate::StoreError;

/// Every step ever released, in order; a step is never changed, only followed by another.
const STEPS: [&str; 2] = [include_str!("migrations/0001_truth.sql"), include_str!("migrations/0002_projections.sql")];

/// The newest format of the database that this version knows.
pub const FORMAT: u32 = STEPS.len() as u32;

/// Refuses a newer database and brings an older one up to date, wholly or not at all.
pub(crate) fn migrate(connection: &mut Connection) -> Result<(), StoreError> {
    migrate_to(connection, FORMAT)
}

fn migrate_to(connection: &mut Connection, target: u32) -> Result<(), StoreError> {
    let found: u32 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if found > FORMAT {
        return Err(StoreError::Newer { found, known: FORMAT });
    }
    if found >= target {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(TransactionBehavior::Immediate)?;
    for step in STEPS.iter().take(target as usize).skip(found as usize) {
        transaction.execute_batch(step)?;
    }
    transaction.pragma_update(None, "user_version", target)?;
    Ok(transaction.commit()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn schema(connection: &Connection) -> Vec<String> {
        let mut statement = connection
            .prepare("SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_schema ORDER BY 1")
            .unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
    }

    #[test]
    fn every_older_format_ends_with_the_schema_of_a_new_store() {
        let mut fresh = Connection::open_in_memory().unwrap();
        migrate(&mut fresh).unwrap();
        for format in 0..=FORMAT {
            let mut older = Connection::open_in_memory().unwrap();
            migrate_to(&mut older, format).unwrap();
            migrate(&mut older).unwrap();
            assert_eq!(schema(&older), schema(&fresh), "from format {format}");
            let version: u32 = older.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
            assert_eq!(version, FORMAT);
        }
    }

    #[test]
    fn a_newer_database_is_left_alone() {
        let mut newer = Connection::open_in_memory().unwrap();
        newer.pragma_update(None, "user_version", FORMAT + 1).unwrap();
        let error = migrate(&mut newer).unwrap_err();
        assert!(matches!(error, StoreError::Newer { found, known } if found == FORMAT + 1 && known == FORMAT));
        assert_eq!(schema(&newer), Vec::<String>::new());
    }

    #[test]
    fn a_step_that_fails_leaves_the_format_before_it() {
        let mut database = Connection::open_in_memory().unwrap();
        migrate_to(&mut database, 1).unwrap();
        database.execute_batch("CREATE TABLE paper (other TEXT)").unwrap();
        let before = schema(&database);
        migrate(&mut database).unwrap_err();
        assert_eq!(schema(&database), before);
        let version: u32 = database.pragma_query_value(None, "user_version", |row| row.get(0)).unwrap();
        assert_eq!(version, 1);
    }
}
