#pragma once

#include "desk/query/namepattern.h"
#include "desk/query/queryattribute.h"

namespace Steward {

struct KnownClient
{
    QByteArray id = {};
    QByteArray name = {};
};

struct KnownPerson
{
    QByteArray id = {};
    QByteArray name = {};
    QByteArray email = {};
    bool isStaff = false;
};

// The names that exist in a workspace, for reading a query. Every call belongs on the thread of its worker.
class QueryVocabulary
{
public:
    virtual ~QueryVocabulary() = default;

    virtual QByteArray keyPrefix() const = 0; // `SUP`
    virtual const QList<KnownClient> &clients() const = 0;
    virtual const QList<KnownPerson> &persons() const = 0;
    virtual QList<QByteArray> customFields() const = 0; // without `custom.`
    // The values of an open or tree attribute that `pattern` finds (in a tree: covers), as the workspace keeps them.
    // `custom` is the field for QueryAttribute::Custom. For tags and products only values in use; else some may be
    // unused.
    virtual QList<QByteArray> values(QueryAttribute attribute, const QByteArray &custom,
                                     const NamePattern &pattern) const = 0;
};

} // namespace Steward
