// Langium's parser calls Object.groupBy when it is loaded, and Node has it only since 21. Put before what is delivered;
// nothing that an old Node can't read.
if (!Object.groupBy) {
    Object.defineProperty(Object, 'groupBy', {
        configurable: true,
        writable: true,
        value: function groupBy(items, keyOf) {
            const groups = Object.create(null);
            let index = 0;
            Array.from(items).forEach(function (item) {
                const key = keyOf(item, index++);
                if (key in groups) groups[key].push(item);
                else groups[key] = [item];
            });
            return groups;
        },
    });
}
